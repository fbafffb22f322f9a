import type { RunEvent, Wait } from "@aktion/schema/run/events";
import { jobOf } from "../engine/action";
import { deadlineOf } from "../engine/deadlines";
import type { Gate } from "../ports/outside";
import { makerLimits, type StudioSettings } from "@aktion/schema/money/settings";
import type { Fresh } from "./fresh";
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
}

interface Desk {
  readonly run: () => string;
  readonly gate: Gate;
  readonly log: RunLog;
  readonly owner: Fresh<Owner>;
  readonly record: (event: RunEvent) => void;
  readonly begin: (beginning: Beginning) => void;
}

const slack = 5 * 60_000;

/** Jobs of a run on their way through the gate: asking, or waiting for their turn. */
export class TurnDesk {
  readonly #waiting = new Map<string, Beginning | null>();

  constructor(private readonly desk: Desk) {}

  get busy(): Iterable<string> {
    return this.#waiting.keys();
  }

  #key({ node, job }: { node: string; job: number }): string {
    return `${this.desk.run()}/${node}/${job}`;
  }

  async ask(beginning: Beginning): Promise<void> {
    const { node, job, provider } = beginning;
    const { gate, log } = this.desk;
    const name = jobOf(node, job);
    const key = this.#key(beginning);
    this.#waiting.set(name, null);
    try {
      const { id, guest, place, settings } = await this.desk.owner.now();
      const { atOnce, spacing } = makerLimits(settings, provider);
      const most = guest ? settings.atOnce.guestJobs : settings.atOnce.userJobs;
      const kind = log.state.nodes[node]?.jobs[job]?.task.kind;
      const wait = await gate.ask({
        key,
        run: this.desk.run(),
        owner: id,
        maker: provider,
        place,
        limits: { maker: atOnce, spacing, owner: most },
        lease: (kind ? deadlineOf(kind) : 0) + slack,
      });
      if (log.state.cancelled) {
        this.#waiting.delete(name);
        await gate.leave([key]);
        return;
      }
      if (wait) {
        // Its turn may have come while the answer was on its way.
        if (this.#waiting.has(name)) this.#waiting.set(name, beginning);
        this.#tell(node, job, wait);
        return;
      }
      this.#waiting.delete(name);
      this.desk.begin(beginning);
    } catch (fault) {
      console.error("gate", fault instanceof Error ? fault.message : String(fault));
      await scheduler.wait(1000);
      this.#waiting.delete(name);
    }
  }

  /** The gate says whose turn it is. */
  granted(keys: readonly string[]): void {
    for (const [name, beginning] of this.#waiting) {
      if (beginning === null || !keys.includes(this.#key(beginning))) continue;
      this.#waiting.delete(name);
      this.desk.begin(beginning);
    }
  }

  /** Those that wait ask anew: their turn may have come while nobody was there to hear it. */
  askAgain(): void {
    for (const [name, beginning] of this.#waiting) if (beginning) this.#waiting.delete(name);
  }

  leave(job: { node: string; job: number }): Promise<void> {
    return this.desk.gate.leave([this.#key(job)]);
  }

  async leaveAll(): Promise<void> {
    const keys = [...this.#waiting.values()].flatMap((one) => (one ? [this.#key(one)] : []));
    this.askAgain();
    if (keys.length > 0) await this.desk.gate.leave(keys);
  }

  #tell(node: string, job: number, wait: Wait): void {
    const known = this.desk.log.state.nodes[node]?.jobs[job]?.wait;
    if (known?.why === wait.why && known.until === wait.until) return;
    this.desk.record({ type: "job-waits", at: Date.now(), node, job, wait });
  }
}
