import { withoutBypassed } from "@aktion/schema/graph/bypass";
import { wire, type Wiring } from "@aktion/schema/graph/wiring";
import { estimate } from "@aktion/schema/money/estimate";
import { defaultSettings } from "@aktion/schema/money/settings";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { RunEvent, Take } from "@aktion/schema/run/events";
import { isOver } from "@aktion/schema/run/state";
import { scopeOf } from "@aktion/schema/run/scope";
import { plainPolicy, type Policy } from "../engine/policy";
import { SimGate } from "./simulate-gate";
import { boardOf, type NodeSketch } from "./simulate-graphs";
import type { SimOrder } from "./simulate-books";
import { SimHost } from "./simulate-host";
import { SimMaker } from "./simulate-makers";
import { SimStore } from "./simulate-store";
import { Journals, violationsOf } from "./simulate-checks";
import { World, type Weather } from "./simulate-world";

/** All that makes one schedule; equal ones run alike to the last event. */
export interface Schedule {
  readonly nodes: readonly NodeSketch[];
  readonly weather: Weather;
  /** The owner of each run; all are of the same board. */
  readonly owners: readonly number[];
  /** Runs that are cancelled, and after how many milliseconds. */
  readonly cancels: readonly (number | null)[];
  readonly limits: { readonly maker: number; readonly spacing: number; readonly owner: number };
}

export interface Outcome {
  readonly violations: readonly string[];
  readonly hosts: readonly SimHost[];
  readonly events: number;
  readonly crashes: number;
}

const hour = 60 * 60_000;
const traits = [
  { name: "draft", repeatable: true, find: false },
  { name: "finder", repeatable: false, find: true },
  { name: "silent", repeatable: false, find: false },
] as const;

const ladders: readonly Policy[] = [
  plainPolicy,
  plainPolicy,
  { rungs: 3, judged: true, otherwise: "best" },
  { rungs: 3, judged: true, otherwise: "stop" },
];

const circled = (node: string, number: number): Take => ({
  id: `tk_circled-${node}`,
  job: 0,
  item: 0,
  number,
  assets: [`ast_circled-${node}`],
  text: null,
  media: "image",
  width: 1,
  height: 1,
  seconds: 5,
  provider: "draft",
  tier: "draft",
  reused: true,
  charged: 0,
});

/** What a run asks for: circled nodes, fresh ones, several takes, makers and their order, prices. */
function orderFor(world: World, wiring: Wiring, id: string, place: number) {
  const scope = scopeOf(wiring, {});
  const making = scope.filter((node) => kindOf(wiring.nodes.get(node)!.kind)!.makes !== null);
  const pinned = making.filter(() => world.chance(80));
  const fresh = pinned.filter(() => world.chance(300));
  const numbers = Object.fromEntries(
    making.map((node) => [node, world.chance(120) ? [1, 2] : [world.chance(50) ? 3 : 1]]),
  );
  const chains = Object.fromEntries(
    making.map((node) => {
      const names = traits.map(({ name }) => name).filter(() => world.chance(600));
      return [node, names.length > 0 ? names : [world.pick(traits).name]];
    }),
  );
  const tiers = Object.fromEntries(
    scope.map((node) => [node, wiring.nodes.get(node)!.tier ?? "standard"]),
  );
  const quote = estimate(wiring, scope, {
    tierOf: (node) => tiers[node]!,
    foreseen: (node) => ({
      takes: numbers[node]?.length ?? 1,
      kept: pinned.includes(node) && !fresh.includes(node) ? null : new Set(),
      own: node.endsWith("7"),
      seconds: {},
      words: {},
    }),
    freeLeft: 3,
    settings: defaultSettings,
  });
  const at = world.now;
  const started: RunEvent[] = [
    {
      type: "run-started",
      at,
      tier: "standard",
      tiers,
      nodes: scope,
      chains,
      slots: quote.slots,
      numbers,
      fresh,
    },
    ...pinned.map((node) => ({
      type: "node-pinned" as const,
      at,
      node,
      takes: [circled(node, 1)],
    })),
  ];
  const ladder = new Map(making.map((node) => [node, world.pick(ladders)]));
  const policyOf = (node: string): Policy => ladder.get(node) ?? plainPolicy;
  return { id, place, wiring, started, policyOf, quote };
}

/** One schedule from its first order to the silence after its last run. */
export function simulate(schedule: Schedule): Outcome {
  const world = new World(schedule.weather);
  const store = new SimStore(world);
  const gate = new SimGate(world);
  const makers = new Map(traits.map((one) => [one.name as string, new SimMaker(one, world)]));
  const wiring = wire(withoutBypassed(boardOf(schedule.nodes)));
  const journals = new Journals();
  const hosts = schedule.owners.map((person, place) => {
    const owner = `owner${person}`;
    const { quote, ...order } = orderFor(world, wiring, `run${place}`, place);
    for (const { pay, amount } of Object.values(quote.slots).flat())
      if (pay === "credit" || pay === "still") store.grant(owner, pay, amount);
    const full: SimOrder = { ...order, owner, makers, limits: schedule.limits };
    store.startRun(order.id, owner, quote.slots);
    return new SimHost({ world, store, gate }, full, journals.watch(order.id));
  });
  const hostOf = new Map(hosts.map((host) => [host.order.id, host]));
  gate.tell = (run, keys) => {
    // The message may be lost on its way.
    if (!world.fails(0.3)) world.after(world.moment(), () => hostOf.get(run)!.granted(keys));
  };
  for (const maker of makers.values()) {
    maker.onDone = ({ attempt, handle }) => {
      const run = attempt.slice("att_".length).split("-")[0]!;
      if (world.chance(500)) hostOf.get(run)!.nudge(attempt, handle);
    };
  }
  for (const [place, host] of hosts.entries()) {
    world.after(place * world.between(0, 5000), () => host.begin());
    const cancel = schedule.cancels[place];
    if (cancel != null) world.after(cancel, () => host.cancel());
  }
  world.run(world.begun + 6 * hour);
  const violations = [
    ...journals.violations,
    ...hosts
      .filter(({ state }) => !isOver(state.status))
      .map(({ order }) => `I7: ${order.id} never ended`),
    ...violationsOf({ world, store, gate, hosts, makers: [...makers.values()] }),
  ];
  return {
    violations,
    hosts,
    events: hosts.reduce((sum, host) => sum + host.journal.length, 0),
    crashes: hosts.reduce((sum, host) => sum + host.crashes, 0),
  };
}
