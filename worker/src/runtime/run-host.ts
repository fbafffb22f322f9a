import { DurableObject } from "cloudflare:workers";
import type { Run } from "@aktion/schema/api/runs";
import type { Tier } from "@aktion/schema/graph/graph";
import { wire, type Wiring } from "@aktion/schema/graph/wiring";
import { newId } from "@aktion/schema/ids";
import type { RunEvent } from "@aktion/schema/run/events";
import { isOver, progressOf, takesOf } from "@aktion/schema/run/state";
import { next, type Action } from "../engine/next";
import type { Env } from "../env";
import type { RunOrder } from "../ports/outside";
import { chainKey } from "../services/describe-catalogue";
import { AttemptDesk } from "./attempt-desk";
import { Broadcast } from "./broadcast";
import { RunLog } from "./run-log";
import { settleRun } from "./run-row";

/** While anything is under way the alarm rings this often, so that nothing waits on a lost promise. */
const heartbeat = 15_000;
const attemptsAtOnce = 2;

/**
 * One run, from its order to its end. All it knows is in its log; what it does follows from `next`,
 * so a restart at any moment goes on where the log ends.
 */
export class RunHost extends DurableObject<Env> {
  readonly #log: RunLog;
  readonly #broadcast: Broadcast;
  readonly #desk: AttemptDesk;
  #wiring: Wiring | null = null;

  constructor(context: DurableObjectState, env: Env) {
    super(context, env);
    this.#log = new RunLog(context.storage.sql);
    this.#broadcast = new Broadcast(context);
    this.#desk = new AttemptDesk({
      env,
      log: this.#log,
      record: (event) => this.#record(event),
      tierOf: (wiring, node) => this.#tierOf(wiring, node),
      rested: () => this.#pump(),
    });
  }

  async start(order: RunOrder): Promise<void> {
    if (this.#log.order || isOver(this.#log.state.status)) return;
    this.#log.keepOrder(order);
    const at = Date.now();
    const { scope: nodes, tier, chains, numbers, fresh } = order;
    this.#record({ type: "run-started", at, tier, nodes, chains, numbers, fresh });
    for (const { node, takes } of order.pinned)
      this.#record({ type: "node-pinned", at, node, takes });
    await this.ctx.storage.setAlarm(at + heartbeat);
    await this.#pump();
  }

  view(): Pick<Run, "nodes" | "status" | "seq"> {
    const { state, seq } = this.#log;
    const nodes = Object.fromEntries(
      Object.entries(state.nodes).map(([id, node]) => [
        id,
        {
          status: node.status,
          progress: progressOf(node),
          takes: [...takesOf(node)],
          ...(node.error ? { error: node.error } : {}),
        },
      ]),
    );
    return { nodes, status: state.status, seq };
  }

  /** As text: a graph's JSON is too deep a type to cross between objects. */
  order(): string | null {
    const { order } = this.#log;
    return order ? JSON.stringify(order) : null;
  }

  async cancel(id: string): Promise<void> {
    if (isOver(this.#log.state.status) && this.#log.order) return;
    const at = Date.now();
    if (!this.#log.order) {
      // A start that was cut off before it came here: cancelled, it is not taken any more.
      if (!isOver(this.#log.state.status)) {
        this.#record({ type: "run-cancelled", at });
        this.#record({ type: "run-finished", at, status: "cancelled" });
      }
      await settleRun(this.env.DB, id, "cancelled", at);
      this.#broadcast.end();
      return;
    }
    this.#record({ type: "run-cancelled", at });
    this.#desk.stopAll();
    await this.#pump();
  }

  /** Listeners: the caller was admitted where the request came in. */
  override async fetch(request: Request): Promise<Response> {
    const wish = Number(new URL(request.url).searchParams.get("after") ?? 0);
    const after = Number.isSafeInteger(wish) ? Math.min(Math.max(0, wish), this.#log.seq) : 0;
    const missed = this.#log.after(after);
    if (request.headers.get("upgrade")?.toLowerCase() === "websocket")
      return this.#broadcast.socket(missed);
    return this.#broadcast.stream(missed, isOver(this.#log.state.status));
  }

  override webSocketMessage(): void {
    // Listeners only listen.
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    try {
      socket.close(code === 1006 ? 1000 : code);
    } catch {
      // Closed already.
    }
  }

  override async alarm(): Promise<void> {
    try {
      await this.#pump();
    } catch (fault) {
      console.error("run alarm", fault instanceof Error ? fault.message : String(fault));
      await this.ctx.storage.setAlarm(Date.now() + heartbeat);
    }
  }

  #record(event: RunEvent): void {
    this.#broadcast.send(this.#log.append(event));
  }

  #graph(): Wiring | null {
    const order = this.#log.order;
    if (!this.#wiring && order) this.#wiring = wire(order.graph);
    return this.#wiring;
  }

  #tierOf(wiring: Wiring, node: string): Tier {
    return wiring.nodes.get(node)?.tier ?? this.#log.state.tier;
  }

  /** Does all that can be done now; what takes time goes on by itself and comes back here. */
  async #pump(): Promise<void> {
    const wiring = this.#graph();
    if (!wiring) return;
    const waits: number[] = [];
    for (let actions = this.#next(wiring); actions.length > 0; actions = this.#next(wiring)) {
      const records = actions.filter((action) => action.do === "record");
      for (const { event } of records) this.#record(event);
      if (records.length > 0) continue;
      let acted = false;
      for (const action of actions) {
        if (action.do === "wait") waits.push(action.until);
        else if (action.do !== "record") {
          acted = true;
          this.#act(wiring, action);
        }
      }
      if (!acted) break;
      waits.length = 0;
    }
    await this.#rest(waits);
  }

  #next(wiring: Wiring): Action[] {
    const { state } = this.#log;
    return next(wiring, state, {
      now: Date.now(),
      busy: this.#desk.busy,
      atOnce: attemptsAtOnce,
      chainOf: (node, job) =>
        state.chains[chainKey(this.#tierOf(wiring, node), job.task.kind)] ?? [],
    });
  }

  async #rest(waits: number[]): Promise<void> {
    const { state } = this.#log;
    if (!isOver(state.status)) {
      await this.ctx.storage.setAlarm(Math.min(Date.now() + heartbeat, ...waits));
      return;
    }
    const id = this.#log.order?.id;
    // Ended only when the database says so too: until then the alarm comes back.
    if (id !== undefined) {
      await this.ctx.storage.setAlarm(Date.now() + heartbeat);
      await settleRun(this.env.DB, id, state.status, Date.now());
    }
    await this.ctx.storage.deleteAlarm();
    this.#broadcast.end();
  }

  #act(wiring: Wiring, action: Exclude<Action, { do: "record" | "wait" }>): void {
    const { node, job } = action;
    const place = { node, job, attempt: action.do === "begin" ? newId("att") : action.attempt };
    if (action.do === "begin") {
      this.#record({
        type: "attempt-intended",
        at: Date.now(),
        ...place,
        provider: action.provider,
      });
    }
    const work = this.#desk.launch(wiring, place, action.do !== "begin");
    this.ctx.waitUntil(work.catch((fault: unknown) => console.error("run", String(fault))));
  }
}
