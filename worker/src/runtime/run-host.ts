import { DurableObject } from "cloudflare:workers";
import type { Run } from "@aktion/schema/api/runs";
import { wire, type Wiring } from "@aktion/schema/graph/wiring";
import { newId } from "@aktion/schema/ids";
import type { RunEvent } from "@aktion/schema/run/events";
import { isOver, isUnderWay, type RunStatus } from "@aktion/schema/run/state";
import type { Action } from "../engine/action";
import { next } from "../engine/next";
import type { Env } from "../env";
import type { RunOrder } from "../ports/outside";
import { readOrder } from "../storage/run-orders";
import { archiveEvents, readArchive } from "./archive";
import { afterReport, attemptsUnderWay, awaitsFrame, findAttempt } from "./attempts-of";
import { AttemptDesk, type Place } from "./attempt-desk";
import { Broadcast } from "./broadcast";
import { withFaults } from "./faults";
import { Fresh } from "./fresh";
import { hostParts } from "./host-parts";
import { LookDesk } from "./look-desk";
import { mark } from "./marks";
import { RunBooks } from "./run-books";
import { RunLog } from "./run-log";
import { readOwner } from "./run-owner";
import { endedLongAgo, endRun, findRunRow, keepFor, readRun } from "./run-row";
import { cancelEvents, startEvents } from "./start-events";
import { TurnDesk, type Beginning } from "./turn-desk";
import { viewOf } from "./view-run";

/** The alarm rings this often: soon while a step is at work, which would be lost if the studio ended now. */
const heartbeat = { busy: 4000, resting: 15_000 };

/**
 * One run, from its order to its end. All it knows is in its log; what it does follows from `next`,
 * so a restart at any moment goes on where the log ends.
 */
export class RunHost extends DurableObject<Env> {
  readonly #log: RunLog;
  #id = "";
  #wiring: Wiring | null = null;
  #heeded = false;
  /** Cancels on their way to the database: until they are there the run must not come to another end. */
  #cancelling = 0;
  readonly #env: Env;
  readonly #books: RunBooks;
  readonly #looks: LookDesk;
  readonly #broadcast: Broadcast;
  readonly #desk: AttemptDesk;
  readonly #turns: TurnDesk;

  constructor(context: DurableObjectState, env: Env) {
    super(context, env);
    this.#env = withFaults(env);
    this.#log = new RunLog(context.storage.sql);
    this.#id = this.#log.order?.id ?? "";
    this.#broadcast = new Broadcast(context);
    const parts = hostParts(this.#env);
    const [{ assets, gate }, log] = [parts, this.#log];
    const record = (event: RunEvent) => this.#record(event);
    const owner = new Fresh(() => readOwner(this.#env.DB, this.#id));
    const row = new Fresh(() => readRun(this.#env.DB, this.#id));
    const run = () => this.#id;
    this.#books = new RunBooks(this.#env, run, owner);
    const moved = () => this.#goesOn(Promise.resolve());
    this.#looks = new LookDesk({ d1: this.#env.DB, log, assets, row, record, moved });
    const sync = () => context.storage.sync();
    this.#desk = new AttemptDesk({ ...parts, log, row, owner, record, sync });
    const begin = (beginning: Beginning) => this.#begin(beginning);
    this.#turns = new TurnDesk({ run, gate, log, owner, record, begin });
  }

  /** Goes on with the run wherever it stands. */
  async wake(id: string): Promise<void> {
    await this.#know(id);
    if (this.#log.archived) return;
    if (this.#log.state.status === "waiting" && this.#log.order) {
      const row = await readRun(this.#env.DB, id);
      if (row.status === "waiting") return;
      await this.ctx.storage.setAlarm(Date.now() + heartbeat.busy);
      if (this.#log.state.status === "waiting") this.#begins(row.status, this.#log.order);
    }
    this.#turns.askAgain();
    await this.#pump();
  }

  async view(id: string): Promise<Pick<Run, "nodes" | "status" | "seq">> {
    await this.#know(id);
    return viewOf(this.#log.state, this.#log.seq);
  }

  /** The gate says that it is the turn of these jobs. */
  async granted(id: string, keys: string[]): Promise<void> {
    await this.#know(id);
    await this.#turns.granted(keys);
    await this.#pump();
  }

  async cancel(id: string): Promise<boolean> {
    await this.#know(id);
    if (isOver(this.#log.state.status)) return false;
    const now = Date.now();
    this.#cancelling += 1;
    try {
      await mark(this.env, "cancelling");
      // The database first: from here on nothing of it is delivered or charged.
      await endRun(this.#env.DB, id, { status: "cancelled", now });
      this.#cancelLog(now);
    } catch (fault) {
      // It may have been written all the same: the row is read again.
      this.#heeded = false;
      this.#goesOn(this.#know(id));
      throw fault;
    } finally {
      this.#cancelling -= 1;
    }
    this.#desk.stopFree();
    await this.#turns.leaveAll();
    await this.#pump();
    return true;
  }

  /** A maker's report: its attempt is asked about now. False for an attempt unknown here. */
  async nudge(id: string, attempt: string, handle: string): Promise<boolean> {
    await this.#know(id);
    const wiring = this.#graph();
    const found = findAttempt(this.#log.state, attempt);
    if (!found || !wiring) return false;
    const wish = this.#desk.hurry(attempt) || this.#log.archived ? null : afterReport(found);
    if (wish === "late")
      this.ctx.waitUntil(this.#desk.takeUpLate(wiring, found.place, JSON.parse(handle)));
    else if (wish) this.#goesOn(this.#attend(wiring, found.place, wish));
    return true;
  }

  /** Whether a maker may still be at this attempt. */
  async underWay(id: string, attempt: string): Promise<boolean> {
    await this.#know(id);
    return attemptsUnderWay(this.#log.state).some((one) => one.attempt === attempt);
  }

  /** The frame that an attempt waits for; false where none is waited for. */
  async supply(id: string, attempt: string, frame: Uint8Array<ArrayBuffer>): Promise<boolean> {
    await this.#know(id);
    if (!awaitsFrame(findAttempt(this.#log.state, attempt))) return false;
    await this.#desk.lay(attempt, frame);
    return this.nudge(id, attempt, "null");
  }

  /** Listeners: the caller was admitted where the request came in. */
  override async fetch(request: Request): Promise<Response> {
    await this.#know(new URL(request.url).pathname.split("/")[3] ?? "");
    return this.#broadcast.answer(request, this.#log);
  }

  override webSocketMessage(): void {}

  override webSocketClose(socket: WebSocket, code: number): void {
    this.#broadcast.close(socket, code);
  }

  override async alarm(): Promise<void> {
    try {
      // Armed before anything else: whatever happens below, it rings again.
      await this.ctx.storage.setAlarm(Date.now() + heartbeat.busy);
      if (this.#id) await this.#know(this.#id);
      const over = isOver(this.#log.state.status);
      if (over && (await endedLongAgo(this.#env.DB, this.#id))) return await this.archive();
      await this.#pump();
    } catch (fault) {
      console.error("run alarm", fault instanceof Error ? fault.message : String(fault));
    }
  }

  /** Moves a run that is over to the database, and frees the object. */
  async archive(): Promise<void> {
    if (!isOver(this.#log.state.status) || this.#log.archived || !this.#id) return;
    const events = this.#log.after(0);
    await archiveEvents(this.#env.DB, this.#id, events);
    await this.ctx.storage.deleteAlarm();
    await this.ctx.storage.deleteAll();
    this.#log.readBack(events);
  }

  /** What it is the host of: from its own log, or what was written with the run's row. */
  async #know(id: string): Promise<void> {
    this.#id ||= id;
    if (!this.#heeded && this.#log.state.status === "running") await this.#heed();
    if (this.#log.order || this.#log.archived || isOver(this.#log.state.status)) return;
    const { DB } = this.#env;
    const [events, order] = await Promise.all([readArchive(DB, id), readOrder(DB, id)]);
    if (events.length > 0) return this.#log.readBack(events);
    if (order) this.#log.keepOrder(order);
  }

  /** Once a life: a cancel that the database took, but that never came to the log, is made good. */
  async #heed(): Promise<void> {
    const row = await findRunRow(this.#env.DB, this.#id);
    if (this.#heeded) return;
    this.#heeded = true;
    if (row?.status === "cancelled") this.#cancelLog(Date.now());
    await this.#turns.keepOnly(attemptsUnderWay(this.#log.state));
  }

  #begins(status: RunStatus, order: RunOrder): void {
    if (status === "cancelled") return this.#cancelLog(Date.now());
    for (const event of startEvents(order, Date.now())) this.#record(event);
  }

  #cancelLog(at: number): void {
    for (const event of cancelEvents(this.#log.state, at)) this.#record(event);
  }

  #record(event: RunEvent): void {
    this.#broadcast.send(this.#log.append(event));
  }

  #graph(): Wiring | null {
    const { order } = this.#log;
    if (!this.#wiring && order) this.#wiring = wire(order.graph);
    return this.#wiring;
  }

  readonly #busy = (): ReadonlySet<string> =>
    new Set([...this.#desk.busy, ...this.#turns.busy, ...this.#looks.busy]);

  /** Does all that can be done now; what takes time goes on by itself and comes back here. */
  async #pump(): Promise<void> {
    const wiring = this.#graph();
    if (!wiring || this.#cancelling > 0) return;
    this.#turns.askAgain(heartbeat.resting);
    const waits: number[] = [];
    const looks = [];
    for (const action of next(wiring, this.#log.state, { now: Date.now(), busy: this.#busy() })) {
      if (action.do === "record") this.#record(action.event);
      else if (action.do === "wait") waits.push(action.until);
      else if (action.do === "look") looks.push(action);
      else this.#act(wiring, action);
    }
    if (looks.length > 0) {
      this.#turns.foresee();
      this.#goesOn(this.#looks.look(looks));
    }
    await mark(this.env, "before-alarm");
    await this.#rest(waits);
  }

  #act(wiring: Wiring, action: Exclude<Action, { do: "record" | "wait" | "look" }>): void {
    if (action.do === "begin") return this.#goesOn(this.#turns.ask(action));
    const { node, job, attempt } = action;
    this.#goesOn(this.#attend(wiring, { node, job, attempt }, action.do));
  }

  /** Work that takes time; when it rests, the run is looked at again. */
  #goesOn(work: Promise<void>): void {
    const after = work
      .catch((fault: unknown) => console.error("run", String(fault)))
      .then(() => this.#pump())
      .catch((fault: unknown) => console.error("pump", String(fault)));
    this.ctx.waitUntil(after);
  }

  #begin(beginning: Beginning): void {
    const wiring = this.#graph();
    if (!wiring || this.#log.state.cancelled) return;
    const { node, job, provider, rung } = beginning;
    const place: Place = { node, job, attempt: newId("att") };
    this.#record({ type: "attempt-intended", at: Date.now(), ...place, provider, rung });
    this.#goesOn(this.#attend(wiring, place, "start"));
  }

  async #attend(
    wiring: Wiring,
    place: Place,
    step: Parameters<AttemptDesk["run"]>[2],
  ): Promise<void> {
    await this.#desk.run(wiring, place, step);
    const attempt = this.#desk.attemptAt(place);
    const take = this.#log.state.nodes[place.node]?.jobs[place.job]?.take;
    if (take) await mark(this.env, "take-recorded");
    // Not waited for: what hangs on this may go on at once.
    if (take || (attempt && !isUnderWay(attempt))) this.ctx.waitUntil(this.#turns.leave(place));
  }

  async #rest(waits: number[]): Promise<void> {
    const { state } = this.#log;
    if (!isOver(state.status)) {
      const pause = this.#busy().size > 0 ? heartbeat.busy : heartbeat.resting;
      await this.ctx.storage.setAlarm(Math.min(Date.now() + pause, ...waits));
      this.ctx.waitUntil(this.#books.tidy(() => this.#log.state));
      return;
    }
    if (this.#books.ended) return;
    // Ended only when the database says so too: until then the alarm comes back.
    await this.ctx.storage.setAlarm(Date.now() + heartbeat.busy);
    await this.#books.end(state.status, state);
    this.#broadcast.end();
    await this.#turns.keepOnly([]);
    await this.ctx.storage.setAlarm(Date.now() + keepFor);
    await this.#books.wakeNext();
  }
}
