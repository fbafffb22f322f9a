import type { Tier } from "@aktion/schema/graph/graph";
import type { Outputs } from "@aktion/schema/graph/values";
import type { Wiring } from "@aktion/schema/graph/wiring";
import type { Job, Take } from "@aktion/schema/run/events";
import { dueJoins, jobsOfTasks } from "@aktion/schema/run/join";
import { inputsOf, planTurn, turnsOf, type PortValues } from "@aktion/schema/run/plan-node";
import { assetsIn } from "@aktion/schema/tasks/assets";
import type { CastReference } from "@aktion/schema/tasks/task";
import { taskKey } from "@aktion/schema/tasks/task-key";
import { outputsOfTakes } from "../engine/outputs";
import type { AssetRow, AssetStore, KeptTake, RunStore } from "../ports/stores";

/**
 * A run before it is run: wherever all a node hangs on is known already (words, uploads, circled
 * takes, takes of equal requests), what it asks can be hashed, and an equal take of the same owner
 * answers it at no cost. Beyond the first node that must be made nothing is known.
 */
export interface NodeForesight {
  /** The places of jobs that an earlier take answers. */
  readonly kept: ReadonlySet<number>;
  /** The keys of its jobs, or null where its inputs are not known yet. */
  readonly keys: readonly string[] | null;
  readonly seconds: Readonly<Record<string, number | undefined>>;
  readonly words: Readonly<Record<string, string | undefined>>;
}

interface Ask {
  readonly owner: string;
  readonly wiring: Wiring;
  readonly scope: readonly string[];
  readonly tierOf: (node: string) => Tier;
  readonly numbers: Readonly<Record<string, readonly number[]>>;
  /** Nodes a circled take stands for. */
  readonly pinned: ReadonlyMap<string, readonly Take[]>;
  readonly cast: Readonly<Record<string, CastReference>>;
}

interface Planned {
  readonly jobs: Job[];
  readonly inputs: PortValues;
  readonly outputs: Outputs | null;
}

/** Each wave asks the database: what hangs deeper than this is not foreseen, only priced. */
const mostWaves = 60;

const nothing: NodeForesight = { kept: new Set(), keys: null, seconds: {}, words: {} };

function planOf({ wiring, numbers, cast }: Ask, id: string, inputs: PortValues): Planned | null {
  const { aspect, rate } = wiring.graph.settings;
  const node = wiring.nodes.get(id)!;
  const jobs: Job[] = [];
  const outputs: Record<string, Outputs[string]> = {};
  for (const [item, turn] of turnsOf(node, inputs).entries()) {
    const plan = planTurn(node, turn, { aspect, rate, cast });
    if (plan.kind === "blocked") return null;
    if (plan.kind === "tasks") {
      for (const number of numbers[id] ?? [1])
        jobs.push(...jobsOfTasks(node, plan.tasks, { item, number }));
      continue;
    }
    for (const [port, values] of Object.entries(plan.outputs))
      outputs[port] = [...(outputs[port] ?? []), ...values];
  }
  return { jobs, inputs, outputs: jobs.length === 0 ? outputs : null };
}

class Foresight {
  readonly outputs = new Map<string, Outputs | null>();
  readonly found = new Map<string, NodeForesight>();
  readonly #assets = new Map<string, AssetRow>();

  constructor(
    private readonly needs: { assets: AssetStore; runs: RunStore },
    private readonly ask: Ask,
  ) {}

  /** One wave: all nodes whose inputs are known by now, looked up together. */
  async wave(): Promise<boolean> {
    const { ask } = this;
    const { wiring } = ask;
    const planned = new Map<string, Planned>();
    let moved = false;
    for (const id of ask.scope) {
      if (this.outputs.has(id)) continue;
      const sources = wiring.into(id).map((edge) => edge.from.node);
      if (sources.some((source) => !this.outputs.has(source))) continue;
      moved = true;
      if (sources.some((source) => this.outputs.get(source) === null)) {
        this.outputs.set(id, this.#pinnedOutputs(id, {}));
        this.found.set(id, nothing);
        continue;
      }
      const node = wiring.nodes.get(id)!;
      const inputs = inputsOf(wiring, node, (source) => this.outputs.get(source) ?? null);
      const plan = planOf(ask, id, inputs);
      if (!plan || plan.jobs.length === 0) {
        this.outputs.set(id, plan?.outputs ?? this.#pinnedOutputs(id, inputs));
        // One whose values are ready asks nothing: no take of it can be out of date.
        this.found.set(id, plan?.outputs ? { ...nothing, keys: [] } : nothing);
      } else {
        planned.set(id, plan);
        // What hangs on a circled take need not wait for what the node itself would ask.
        const pinned = this.#pinnedOutputs(id, inputs);
        if (pinned) this.outputs.set(id, pinned);
      }
    }
    if (planned.size > 0) await this.#look(planned);
    return moved;
  }

  async #look(planned: ReadonlyMap<string, Planned>): Promise<void> {
    const { keys, kept } = await this.#ask(planned);
    const joining = this.#joins(planned, keys, kept);
    const joins = joining.size > 0 ? await this.#ask(joining) : null;
    for (const [id, plan] of planned) {
      const jobs = [...plan.jobs, ...(joining.get(id)?.jobs ?? [])];
      const all = [...keys.get(id)!, ...(joins?.keys.get(id) ?? [])];
      this.#settle(id, { ...plan, jobs }, all, new Map([...kept, ...(joins?.kept ?? [])]));
    }
  }

  /** What joins pieces of which all are there already. */
  #joins(
    planned: ReadonlyMap<string, Planned>,
    keys: ReadonlyMap<string, readonly string[]>,
    kept: ReadonlyMap<string, KeptTake>,
  ): Map<string, Planned> {
    const { aspect, rate } = this.ask.wiring.graph.settings;
    const joins = new Map<string, Planned>();
    for (const [id, plan] of planned) {
      const made = (place: number) => kept.get(keys.get(id)![place]!)?.assets[0] ?? null;
      const node = this.ask.wiring.nodes.get(id)!;
      const jobs = dueJoins(node, plan.jobs, made, { aspect, rate });
      if (jobs.length > 0) joins.set(id, { ...plan, jobs });
    }
    return joins;
  }

  async #ask(planned: ReadonlyMap<string, Planned>) {
    const { needs, ask } = this;
    const jobs = [...planned.values()].flatMap((plan) => plan.jobs);
    await this.#load(jobs.flatMap((job) => assetsIn(job.task)));
    const content = new Map([...this.#assets].map(([id, row]) => [id, row.sha256]));
    const keys = new Map<string, string[]>();
    for (const [id, plan] of planned) {
      const tier = ask.tierOf(id);
      const facts = (job: Job) => ({ tier, number: job.number, content });
      const made = await Promise.all(plan.jobs.map((job) => taskKey(job.task, facts(job))));
      keys.set(
        id,
        made.map(({ key }) => key),
      );
    }
    const kept = new Map(
      (await needs.runs.takesByKeys(ask.owner, [...new Set([...keys.values()].flat())])).map(
        (take) => [take.taskKey, take],
      ),
    );
    return { keys, kept };
  }

  async #load(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#assets.has(id));
    if (missing.length === 0) return;
    for (const row of await this.needs.assets.getMany(this.ask.owner, missing))
      this.#assets.set(row.id, row);
  }

  #settle(
    id: string,
    { jobs, inputs }: Planned,
    keys: readonly string[],
    kept: ReadonlyMap<string, KeptTake>,
  ): void {
    const places = new Set<number>();
    const takes: Take[] = [];
    let open = 0;
    for (const [place, { item, number, task, piece }] of jobs.entries()) {
      const take = kept.get(keys[place]!);
      if (!take) open += 1;
      // What joins is free, and so no job of the quote.
      else if (task.kind !== "video.join") places.add(place);
      if (take && !piece) takes.push({ ...take, job: place, item, number });
    }
    const words = Object.fromEntries(
      Object.entries(inputs).map(([port, values]) => [
        port,
        values.flatMap((value) => (value.type === "text" ? value.text : [])).join("\n"),
      ]),
    );
    const seconds = Object.fromEntries(
      Object.entries(inputs).map(([port, [value]]) => [
        port,
        value && (value.type === "audio" || value.type === "video")
          ? (this.#assets.get(value.asset)?.seconds ?? undefined)
          : undefined,
      ]),
    );
    this.found.set(id, { kept: places, keys, seconds, words });
    if (!this.outputs.has(id))
      this.outputs.set(id, open === 0 ? this.#outputs(id, inputs, takes) : null);
  }

  #pinnedOutputs(id: string, inputs: PortValues): Outputs | null {
    const takes = this.ask.pinned.get(id);
    return takes ? this.#outputs(id, inputs, takes, true) : null;
  }

  #outputs(id: string, inputs: PortValues, takes: readonly Take[], pinned = false): Outputs {
    const { wiring } = this.ask;
    const { aspect, rate } = wiring.graph.settings;
    return outputsOfTakes(wiring.nodes.get(id)!, takes, pinned, inputs, { aspect, rate });
  }
}

export async function foreseeRun(
  needs: { assets: AssetStore; runs: RunStore },
  ask: Ask,
): Promise<{
  readonly nodes: ReadonlyMap<string, NodeForesight>;
  /** What each node's ports hold, null where only the run will know. */
  readonly outputs: ReadonlyMap<string, Outputs | null>;
}> {
  const foresight = new Foresight(needs, ask);
  for (let wave = 0; wave < mostWaves; wave += 1) if (!(await foresight.wave())) break;
  return { nodes: foresight.found, outputs: foresight.outputs };
}

/** Whether takes of it are there, yet none of them is what it asks for now. */
export function isStale(
  keys: readonly string[] | null,
  made: ReadonlySet<string> | undefined,
): boolean {
  if (!made || made.size === 0) return false;
  return keys === null || keys.some((key) => !made.has(key));
}
