import type { RunEvent, Wait } from "@aktion/schema/run/events";
import { slotOf } from "@aktion/schema/run/state";
import { makerLimits, type StudioSettings } from "@aktion/schema/money/settings";
import { jobOf } from "../engine/action";
import { deadlineOf } from "../engine/deadlines";
import type { Gate } from "../ports/outside";
import type { Place } from "./attempt-desk";
import type { Fresh } from "./fresh";
import { makerAtGate } from "./maker-at-gate";
import type { RunLog } from "./run-log";

export interface Beginning {
  readonly node: string;
  readonly job: number;
  readonly provider: string;
  readonly rung: number;
}

/** What the gate must know of a run beyond the job itself. */
export interface Owner {
  readonly id: string;
  readonly guest: boolean;
  readonly place: number;
  readonly settings: StudioSettings;
  /** Until when makers that keep failing are left in peace. */
  readonly resting: ReadonlyMap<string, number>;
}

interface Desk {
  readonly run: () => string;
  readonly gate: Gate;
  readonly log: RunLog;
  readonly owner: Fresh<Owner>;
  readonly record: (event: RunEvent) => void;
  readonly begin: (beginning: Beginning) => void;
}

/** `asking` until the gate has answered; its turn may come before the answer does. */
interface Turn {
  readonly beginning: Beginning;
  state: "asking" | "waiting" | "granted";
}

const slack = 5 * 60_000;

/** Jobs of a run on their way through the gate: asking, or waiting for their turn. */
export class TurnDesk {
  readonly #turns = new Map<string, Turn>();
  #askedAt = 0;

  constructor(private readonly desk: Desk) {}

  get busy(): Iterable<string> {
    return [...this.#turns.values()].map(({ beginning }) => jobOf(beginning.node, beginning.job));
  }

  /** A place at the gate is for one attempt: the next one asks anew. */
  #key({ node, job }: { node: string; job: number }, attempt: string | null = null): string {
    const attempts = this.desk.log.state.nodes[node]?.jobs[job]?.attempts ?? [];
    const turn = attempt === null ? -1 : attempts.findIndex((one) => one.id === attempt);
    return `${this.desk.run()}/${node}/${job}/${turn === -1 ? attempts.length : turn}`;
  }

  /** Some may ask soon: what the gate must know of their run is read meanwhile. */
  foresee(): void {
    this.desk.owner.now().catch(() => undefined);
  }

  async ask(beginning: Beginning): Promise<void> {
    const { gate, log } = this.desk;
    const key = this.#key(beginning);
    const turn: Turn = { beginning, state: "asking" };
    this.#turns.set(key, turn);
    try {
      const wait = await this.#askGate(key, beginning);
      const goes = wait === null || turn.state === "granted";
      if (!goes && !log.state.cancelled) {
        turn.state = "waiting";
        this.#tell(beginning, wait);
        return;
      }
      this.#turns.delete(key);
      if (log.state.cancelled) await gate.leave([key]);
      else this.desk.begin(beginning);
    } catch (fault) {
      console.error("gate", fault instanceof Error ? fault.message : String(fault));
      await scheduler.wait(1000);
      this.#turns.delete(key);
    }
  }

  async #askGate(key: string, { node, job, provider }: Beginning): Promise<Wait | null> {
    const { gate, log, run, owner } = this.desk;
    const { id, guest, place, settings } = await owner.now();
    const { atOnce, spacing } = makerLimits(settings, provider);
    const most = guest ? settings.atOnce.guestJobs : settings.atOnce.userJobs;
    const kind = log.state.nodes[node]?.jobs[job]?.task.kind;
    return gate.ask({
      key,
      run: run(),
      owner: id,
      maker: makerAtGate(provider, slotOf(log.state, node, job), id),
      place,
      limits: { maker: atOnce, spacing, owner: most },
      lease: (kind ? deadlineOf(kind) : 0) + slack,
    });
  }

  /** The gate says whose turn it is; a place that nobody here waits for goes back. */
  async granted(keys: readonly string[]): Promise<void> {
    const unclaimed = [];
    for (const key of keys) {
      const turn = this.#turns.get(key);
      if (!turn) unclaimed.push(key);
      else if (turn.state === "asking") turn.state = "granted";
      else {
        this.#turns.delete(key);
        this.desk.begin(turn.beginning);
      }
    }
    if (unclaimed.length > 0) await this.desk.gate.leave(unclaimed);
  }

  /**
   * Those that wait ask anew, so often at most: their turn may have come while nobody heard it. Not
   * left to the alarm, which a run that looks again and again puts off again and again.
   */
  askAgain(every = 0): void {
    const now = Date.now();
    if (now - this.#askedAt < every) return;
    this.#askedAt = now;
    for (const [key, { state }] of this.#turns) if (state === "waiting") this.#turns.delete(key);
  }

  /** A place that can't be given back now ends with its lease. */
  leave(place: Place): Promise<void> {
    return this.desk.gate.leave([this.#key(place, place.attempt)]).catch(() => undefined);
  }

  /** Gives back what an earlier life of the host left: all but these attempts and this life's turns. */
  async keepOnly(attempts: readonly Place[]): Promise<void> {
    const under = attempts.map((place) => this.#key(place, place.attempt));
    const keys = [...under, ...this.#turns.keys()];
    await this.desk.gate.keepOnly(this.desk.run(), keys);
  }

  async leaveAll(): Promise<void> {
    const keys = [...this.#turns].flatMap(([key, { state }]) => (state === "waiting" ? [key] : []));
    this.askAgain();
    if (keys.length > 0) await this.desk.gate.leave(keys);
  }

  #tell({ node, job }: Beginning, wait: Wait): void {
    const known = this.desk.log.state.nodes[node]?.jobs[job]?.wait;
    if (known?.why === wait.why && known.until === wait.until) return;
    this.desk.record({ type: "job-waits", at: Date.now(), node, job, wait });
  }
}
