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
import { ProviderError } from "../ports/provider";
import { providerOf } from "../providers/providers";
import { chainKey } from "../services/describe-catalogue";
import { createAssetStore } from "../storage/asset-store";
import { openDatabase } from "../storage/database";
import { createObjectStore } from "../storage/object-store";
import { Broadcast } from "./broadcast";
import { perform, type Outcome } from "./perform";
import { RunLog } from "./run-log";
import { readRun, settleRun } from "./run-row";

/** While anything is under way the alarm rings this often, so that nothing waits on a lost promise. */
const heartbeat = 15_000;
const attemptsAtOnce = 2;
/** Progress is told in steps, so that a log stays short however chatty a maker is. */
const progressStep = 0.05;

/**
 * One run, from its order to its end. All it knows is in its log; what it does follows from `next`,
 * so a restart at any moment goes on where the log ends.
 */
export class RunHost extends DurableObject<Env> {
  readonly #log: RunLog;
  readonly #broadcast: Broadcast;
  readonly #busy = new Map<string, AbortController>();
  #wiring: Wiring | null = null;

  constructor(context: DurableObjectState, env: Env) {
    super(context, env);
    this.#log = new RunLog(context.storage.sql);
    this.#broadcast = new Broadcast(context);
  }

  async start(order: RunOrder): Promise<void> {
    if (this.#log.order) return;
    this.#log.keepOrder(order);
    const at = Date.now();
    const { scope: nodes, tier, chains, numbers, fresh } = order;
    this.#record({ type: "run-started", at, tier, nodes, chains, numbers, fresh });
    for (const { node, takes } of order.pinned) this.#record({ type: "node-pinned", at, node, takes });
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

  async cancel(): Promise<void> {
    if (isOver(this.#log.state.status)) return;
    this.#record({ type: "run-cancelled", at: Date.now() });
    for (const controller of this.#busy.values()) controller.abort();
    await this.#pump();
  }

  /** Listeners: the caller was admitted where the request came in. */
  override async fetch(request: Request): Promise<Response> {
    const wish = Number(new URL(request.url).searchParams.get("after") ?? 0);
    const after = Number.isSafeInteger(wish) ? Math.min(Math.max(0, wish), this.#log.seq) : 0;
    const missed = this.#log.after(after);
    if (request.headers.get("upgrade")?.toLowerCase() === "websocket") return this.#broadcast.socket(missed);
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
      busy: new Set(this.#busy.keys()),
      atOnce: attemptsAtOnce,
      chainOf: (node, job) => state.chains[chainKey(this.#tierOf(wiring, node), job.task.kind)] ?? [],
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
    const { node, job: place } = action;
    const at = Date.now();
    if (action.do === "begin") {
      const attempt = newId("att", at);
      this.#record({ type: "attempt-intended", at, attempt, node, job: place, provider: action.provider });
      this.#launch(wiring, node, place, attempt);
      return;
    }
    const attempt = this.#attempt(node, place, action.attempt);
    const provider = providerOf(attempt?.provider ?? "");
    if (action.do === "resume" && provider && !provider.repeatable) {
      const message = "The maker's answer was lost, so it was not asked again. Nothing was charged. Run again to retry.";
      const failure = { kind: "unknown-start" as const, message, retryable: false, retryAt: null };
      this.#record({ type: "attempt-failed", at, attempt: action.attempt, node, job: place, failure });
      return;
    }
    this.#launch(wiring, node, place, action.attempt);
  }

  #attempt(node: string, place: number, id: string) {
    return this.#log.state.nodes[node]?.jobs[place]?.attempts.find((one) => one.id === id);
  }

  #launch(wiring: Wiring, node: string, place: number, id: string): void {
    const controller = new AbortController();
    this.#busy.set(id, controller);
    const work = this.#effect(wiring, node, place, id, controller.signal)
      .then((outcome) => this.#conclude(node, place, id, outcome))
      .catch((fault: unknown) => this.#fail(node, place, id, fault))
      .finally(() => {
        this.#busy.delete(id);
        return this.#pump();
      });
    this.ctx.waitUntil(work.catch((fault: unknown) => console.error("run", String(fault))));
  }

  async #effect(wiring: Wiring, node: string, place: number, id: string, signal: AbortSignal): Promise<Outcome> {
    const order = this.#log.order!;
    const job = this.#log.state.nodes[node]!.jobs[place]!;
    const attempt = this.#attempt(node, place, id)!;
    const provider = providerOf(attempt.provider);
    if (!provider) throw new ProviderError("broken", `${attempt.provider} is no longer a maker here.`);
    let told = job.progress;
    return perform(
      {
        d1: this.env.DB,
        assets: createAssetStore(openDatabase(this.env.DB)),
        objects: createObjectStore(this.env.BUCKET),
        fetch: ((input: RequestInfo, init?: RequestInit) => this.env.MEDIA.fetch(input, init)) as typeof fetch,
        now: () => Date.now(),
        signal,
        report: (progress) => {
          if (progress - told < progressStep || signal.aborted) return;
          told = progress;
          this.#record({ type: "attempt-progressed", at: Date.now(), attempt: id, node, job: place, progress, due: null });
        },
      },
      provider,
      {
        id,
        run: await readRun(this.env.DB, order.id),
        node: wiring.nodes.get(node)!,
        place,
        job,
        tier: this.#tierOf(wiring, node),
        handle: attempt.handle,
        started: attempt.status === "started",
      },
    );
  }

  #conclude(node: string, place: number, attempt: string, outcome: Outcome): void {
    const at = Date.now();
    if (outcome.kind === "take") {
      this.#record({ type: "take-delivered", at, node, job: place, take: outcome.take });
      return;
    }
    const { handle, progress, askAgainIn } = outcome.answer;
    const due = at + askAgainIn;
    const known = this.#attempt(node, place, attempt)?.status === "started";
    if (!known) {
      this.#record({ type: "attempt-started", at, attempt, node, job: place, handle: handle as never, due });
    } else {
      this.#record({ type: "attempt-progressed", at, attempt, node, job: place, progress: progress ?? 0, due });
    }
  }

  #fail(node: string, place: number, attempt: string, fault: unknown): void {
    if (isOver(this.#log.state.status)) return;
    if (!(fault instanceof ProviderError)) {
      console.error("attempt", fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    }
    const failure =
      fault instanceof ProviderError
        ? fault.toFailure()
        : new ProviderError("broken", "The maker could not be reached.", { retryable: true }).toFailure();
    this.#record({ type: "attempt-failed", at: Date.now(), attempt, node, job: place, failure });
  }
}
