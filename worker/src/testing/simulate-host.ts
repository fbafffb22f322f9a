import type { RunEvent } from "@aktion/schema/run/events";
import { fold, reduce } from "@aktion/schema/run/reduce";
import { isOver, isUnderWay, newRun, slotOf, type RunState } from "@aktion/schema/run/state";
import { jobOf, lookOf, type Action, type AttemptStep } from "../engine/action";
import { deadlineOf } from "../engine/deadlines";
import { next } from "../engine/next";
import { afterReport, findAttempt } from "../runtime/attempts-of";
import { jobsOf, SimBooks, type SimOrder } from "./simulate-books";
import { looking, lookOfNode } from "./simulate-look";
import { SimSteps, type SimOutside } from "./simulate-steps";
import { Crash, type Work } from "./simulate-world";

type Beginning = Extract<Action, { do: "begin" }>;

const heartbeat = 15_000;
const slack = 5 * 60_000;
const restartAfter = 8000;

/** One run's object: all it knows comes from its journal, and a crash takes the rest. */
export class SimHost {
  readonly journal: RunEvent[] = [];
  state: RunState = newRun;
  ended = false;
  crashes = 0;
  cancelledAt: number | null = null;
  readonly wrong: string[] = [];
  #up = true;
  #life = 0;
  #working = 0;
  #alarm = Infinity;
  readonly #attempts = new Set<string>();
  readonly #looks = new Set<string>();
  readonly #turns = new Map<string, Beginning | null>();
  #asked = 0;
  readonly #books: SimBooks;

  constructor(
    private readonly outside: SimOutside,
    readonly order: SimOrder,
    private readonly watch: (before: RunState, event: RunEvent, after: RunState) => void,
  ) {
    this.#books = new SimBooks(outside, order);
  }

  begin(): void {
    this.#safely(() => this.#wake());
  }

  /** What the gate says; one that is down does not hear it. */
  granted(keys: readonly string[]): void {
    if (!this.#up) return;
    this.#safely(() => {
      for (const [name, beginning] of this.#turns) {
        if (!beginning || !keys.includes(this.#key(beginning))) continue;
        this.#turns.set(name, null);
        this.#go(this.#beginning(beginning, name));
      }
    });
  }

  cancel(): void {
    if (this.#up && !isOver(this.state.status)) this.#go(this.#cancelling());
  }

  /** A maker's own report that a job is done. */
  nudge(attempt: string, handle: string): void {
    if (!this.#up || this.#attempts.has(attempt)) return;
    const found = findAttempt(this.state, attempt);
    const wish = found ? afterReport(found) : null;
    if (!found || !wish) return;
    const step = wish === "late" ? { found: handle } : wish;
    this.#attempts.add(attempt);
    this.#safely(() => this.#go(this.#attending(found.place.node, found.place.job, attempt, step)));
  }

  get #now(): number {
    return this.outside.world.now;
  }

  #record(event: RunEvent): void {
    const before = this.state;
    this.journal.push(event);
    this.state = reduce(before, event);
    this.watch(before, event, this.state);
    if (this.outside.world.crashes()) throw new Crash();
  }

  #safely(act: () => void): void {
    try {
      act();
    } catch (fault) {
      if (!(fault instanceof Crash)) throw fault;
      this.#crash();
    }
  }

  #crash(): void {
    this.crashes += 1;
    this.#life += 1;
    this.#up = false;
    this.#working = 0;
    this.#alarm = Infinity;
    this.ended = false;
    for (const memory of [this.#attempts, this.#looks, this.#turns, this.#books]) memory.clear();
    this.outside.world.after(this.outside.world.between(10, restartAfter), () => this.#restart());
  }

  #restart(): void {
    this.#up = true;
    this.state = fold(this.journal, newRun);
    this.#safely(() => {
      // Places of jobs that ended when nobody was there to give them back.
      const idle = jobsOf(this.state).filter(
        ({ run }) => run.take || !run.attempts.some(isUnderWay),
      );
      this.outside.gate.leave(idle.map((one) => this.#key(one)));
      this.#wake();
    });
  }

  #wake(): void {
    const { started, id } = this.order;
    if (this.outside.store.runs.get(id)!.status === "cancelled") this.#cancelLog();
    else if (this.#isBegun || this.journal.length === 0)
      for (const event of started.slice(this.journal.length)) this.#record(event);
    this.#pump();
  }

  get #isBegun(): boolean {
    return this.state.status === "running";
  }

  /** Work on the side: a crash ends it at whatever it waits for. */
  #go(work: Work, life = this.#life): void {
    this.#working += 1;
    const step = (): void => {
      if (life !== this.#life) return;
      this.#safely(() => {
        if (this.outside.world.crashes()) throw new Crash();
        const { done, value } = work.next();
        if (!done) return this.outside.world.after(value, step);
        this.#working -= 1;
        this.#pump();
      });
    };
    this.outside.world.after(0, step);
  }

  #key({ node, job }: { node: string; job: number }): string {
    return `${this.order.id}/${node}/${job}`;
  }

  #pump(): void {
    const { wiring, policyOf } = this.order;
    this.#askAgain();
    const busy = new Set([...this.#attempts, ...this.#turns.keys(), ...this.#looks]);
    let due = Infinity;
    for (const action of next(wiring, this.state, { now: this.#now, busy, policyOf })) {
      if (action.do === "record") this.#record(action.event);
      else if (action.do === "wait") due = Math.min(due, action.until);
      else if (action.do === "look") this.#go(this.#looking(action.node, action.jobs));
      else if (action.do === "begin") this.#go(this.#asking(action));
      else this.#go(this.#attending(action.node, action.job, action.attempt, action.do));
      if (action.do === "look") this.#looks.add(lookOf(action.node));
      else if (action.do === "begin") this.#turns.set(jobOf(action.node, action.job), null);
      else if ("attempt" in action) this.#attempts.add(action.attempt);
    }
    if (isOver(this.state.status)) {
      if (!this.ended && this.#working === 0) this.#go(this.#ending());
      return;
    }
    if ([...this.#turns.values()].some((one) => one !== null))
      due = Math.min(due, this.#now + heartbeat);
    const owed = this.#books.owed(this.state);
    if (owed) this.#go(owed);
    this.#rest(due);
  }

  /** Turns that were lost are asked for again, also by a run that puts its alarm off all the time. */
  #askAgain(every = heartbeat): void {
    if (this.#now < this.#asked + every) return;
    this.#asked = this.#now;
    for (const [name, one] of this.#turns) if (one) this.#turns.delete(name);
  }

  #rest(due: number): void {
    if (due === Infinity) {
      if (this.#working === 0) this.wrong.push("I7: it runs, and waits for nothing");
      return;
    }
    this.#alarm = due;
    const life = this.#life;
    this.outside.world.after(due - this.#now, () => {
      if (life !== this.#life || this.#alarm !== due) return;
      this.#alarm = Infinity;
      this.#safely(() => this.#pump());
    });
  }

  *#looking(node: string, places: readonly number[]): Work {
    const look = lookOfNode(this.order, this.state, node, places);
    yield* looking(this.outside, look, (event) => this.#record(event));
    this.#looks.delete(lookOf(node));
  }

  *#asking(beginning: Beginning): Work {
    const { world, gate } = this.outside;
    const { node, job, provider } = beginning;
    const { id, owner, place, limits } = this.order;
    const name = jobOf(node, job);
    const key = this.#key(beginning);
    yield world.moment();
    const lease = deadlineOf(this.state.nodes[node]!.jobs[job]!.task.kind) + slack;
    const wait = gate.ask({ key, run: id, owner, maker: provider, place, limits, lease });
    if (wait) this.#turns.set(name, beginning);
    yield world.moment();
    if (this.state.cancelled) {
      this.#turns.delete(name);
      return gate.leave([key]);
    }
    if (!wait) return yield* this.#beginning(beginning, name);
    // Its turn came while the answer was on its way.
    if (this.#turns.get(name) !== beginning) return;
    const known = this.state.nodes[node]!.jobs[job]!.wait;
    if (known?.why !== wait.why || known.until !== wait.until)
      this.#record({ type: "job-waits", at: this.#now, node, job, wait });
  }

  *#beginning({ node, job, provider, rung }: Beginning, name: string): Work {
    const { world } = this.outside;
    if (this.state.cancelled) return void this.#turns.delete(name);
    const attempt = `att_${this.order.id}-${this.journal.length}`;
    const at = { at: this.#now, attempt, node, job };
    this.#record({ type: "attempt-intended", ...at, provider, rung });
    // Its name is kept until the intent is on disk: nobody else may take it up meanwhile.
    yield world.moment();
    this.#turns.delete(name);
    this.#attempts.add(attempt);
    yield* this.#attending(node, job, attempt, "start");
  }

  *#attending(
    node: string,
    place: number,
    attempt: string,
    todo: AttemptStep | "start" | { found: string },
  ): Work {
    const { gate } = this.outside;
    this.#attempts.add(attempt);
    const job = () => this.state.nodes[node]!.jobs[place]!;
    const find = () => job().attempts.find((one) => one.id === attempt)!;
    const maker = this.order.makers.get(find().provider)!;
    const steps = new SimSteps(this.outside, maker, {
      run: this.order.id,
      node,
      place,
      job: job(),
      attempt: find(),
      slot: slotOf(this.state, node, place),
      isCancelled: () => this.state.cancelled,
    });
    try {
      const events = yield* typeof todo === "string" ? steps.do(todo) : steps.found(todo.found);
      for (const event of events)
        if (!isOver(this.state.status) || event.type === "take-found") this.#record(event);
    } catch (fault) {
      if (fault instanceof Crash) throw fault;
      yield typeof todo === "string" ? 2000 : 0;
    }
    this.#attempts.delete(attempt);
    const over = job().take || !isUnderWay(find());
    if (over && typeof todo === "string") gate.leave([this.#key({ node, job: place })]);
  }

  #cancelLog(): void {
    if (isOver(this.state.status)) return;
    if (!this.state.cancelled) this.#record({ type: "run-cancelled", at: this.#now });
    if (!this.#isBegun) this.#record({ type: "run-finished", at: this.#now, status: "cancelled" });
  }

  *#cancelling(): Work {
    const { world, gate } = this.outside;
    yield* this.#books.cancel();
    yield world.moment();
    if (isOver(this.state.status)) return;
    this.#cancelLog();
    this.cancelledAt ??= this.#now;
    const waiting = [...this.#turns.values()].filter((one) => one !== null);
    this.#askAgain(0);
    yield world.moment();
    gate.leave(waiting.map((one) => this.#key(one)));
  }

  *#ending(): Work {
    this.ended = true;
    this.ended = yield* this.#books.end(this.state.status);
  }
}
