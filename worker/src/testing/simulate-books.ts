import type { Wiring } from "@aktion/schema/graph/wiring";
import type { RunEvent } from "@aktion/schema/run/events";
import { isOver, type RunState, type RunStatus } from "@aktion/schema/run/state";
import type { Policy } from "../engine/policy";
import { givenUp } from "../engine/settle-node";
import type { SimMaker } from "./simulate-makers";
import type { SimOutside } from "./simulate-steps";
import { StoreFault, type Work } from "./simulate-world";

export interface SimOrder {
  readonly id: string;
  readonly owner: string;
  readonly place: number;
  readonly wiring: Wiring;
  readonly started: RunEvent[];
  readonly makers: ReadonlyMap<string, SimMaker>;
  readonly policyOf: (node: string) => Policy;
  readonly limits: { readonly maker: number; readonly spacing: number; readonly owner: number };
}

export const jobsOf = ({ nodes }: RunState) =>
  Object.entries(nodes).flatMap(([node, { jobs }]) => jobs.map((run, job) => ({ node, job, run })));

/** What the database is told of a run while it goes on and when it ends; each may be told twice. */
export class SimBooks {
  /** Nodes and jobs whose holds and claims were given back; memory only. */
  readonly #settled = new Set<string>();
  #seen: RunState | null = null;

  constructor(
    private readonly outside: SimOutside,
    private readonly order: SimOrder,
  ) {}

  clear(): void {
    this.#settled.clear();
    this.#seen = null;
  }

  /** What is over gives back what it holds: nodes their holds, jobs that gave up their claims. */
  owed(state: RunState): Work | null {
    if (state === this.#seen) return null;
    this.#seen = state;
    const over = Object.entries(state.nodes).flatMap(([node, { status }]) =>
      isOver(status) && state.slots[node] ? [node] : [],
    );
    const spent = givenUp(state, this.order.policyOf).map(({ node, job }) => `${node}/${job}`);
    const fresh = (names: readonly string[]) =>
      new Set(names.filter((name) => !this.#settled.has(name)));
    const [nodes, jobs] = [fresh(over), fresh(spent)];
    if (nodes.size + jobs.size === 0) return null;
    for (const name of [...nodes, ...jobs]) this.#settled.add(name);
    return this.#settling(nodes, jobs);
  }

  *#settling(nodes: ReadonlySet<string>, jobs: ReadonlySet<string>): Work {
    const { world, store } = this.outside;
    const { id } = this.order;
    yield world.moment();
    try {
      store.call(() => {
        store.endNodes(id, nodes);
        store.dropClaims(({ run, node, job }) => run === id && jobs.has(`${node}/${job}`));
      });
    } catch (fault) {
      if (!(fault instanceof StoreFault)) throw fault;
      for (const name of [...nodes, ...jobs]) this.#settled.delete(name);
      this.#seen = null;
    }
  }

  /** The row first: from here on nothing is delivered or charged. */
  *cancel(): Work {
    const { world, store } = this.outside;
    for (;;) {
      yield world.moment();
      try {
        store.call(() => store.endRun(this.order.id, "cancelled"));
        return;
      } catch (fault) {
        if (!(fault instanceof StoreFault)) throw fault;
        yield 1000;
      }
    }
  }

  /** Whether the database knows by now. */
  *end(status: RunStatus): Generator<number, boolean, undefined> {
    const { world, store, gate } = this.outside;
    const { id } = this.order;
    yield world.moment();
    try {
      store.call(() => store.endRun(id, status));
    } catch (fault) {
      if (!(fault instanceof StoreFault)) throw fault;
      yield 1000;
      return false;
    }
    const places = [...gate.leases.keys(), ...gate.asks.keys()];
    gate.leave(places.filter((key) => key.startsWith(`${id}/`)));
    return true;
  }
}
