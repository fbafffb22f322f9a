import { ProviderError, type Answer } from "../ports/provider";
import type { World } from "./simulate-world";

type Fate = "done" | "broken" | "moderated" | "unusable" | "stuck";

interface MakerJob {
  readonly handle: string;
  readonly attempt: string;
  readonly readyAt: number;
  readonly listedAt: number;
  readonly fate: Fate;
  calledOff: boolean;
}

export interface Submit {
  readonly attempt: string;
  readonly run: string;
  readonly at: number;
}

export interface MakerTraits {
  readonly name: string;
  /** A start may be sent again blindly. */
  readonly repeatable: boolean;
  /** It can be asked whether a lost start arrived. */
  readonly find: boolean;
}

/** The answer never came: nobody knows whether the maker has it. */
class Silence extends Error {}

/** A maker as the studio sees it, with a log of its own of what truly reached it. */
export class SimMaker {
  readonly submits: Submit[] = [];
  readonly jobs: MakerJob[] = [];
  /** A job is over whose handle nobody may have: what its webhook would say. */
  onDone: (job: { attempt: string; handle: string }) => void = () => undefined;

  constructor(
    readonly traits: MakerTraits,
    private readonly world: World,
  ) {}

  start(attempt: string, run: string): Answer {
    const { world } = this;
    if (world.fails(0.5)) throw this.#refusal();
    if (world.fails(0.15)) throw new Silence("never arrived");
    this.submits.push({ attempt, run, at: world.now });
    const fate = this.#fate();
    const takes = world.calm ? world.between(10, 60) : world.between(100, 60_000);
    const job: MakerJob = {
      handle: `${this.traits.name}-${this.jobs.length}`,
      attempt,
      readyAt: fate === "stuck" ? Infinity : world.now + takes,
      listedAt: world.now + (world.calm ? 0 : world.between(0, 30_000)),
      fate,
      calledOff: false,
    };
    this.jobs.push(job);
    if (fate === "done" && !this.traits.repeatable)
      world.after(takes + world.moment(), () => this.onDone(job));
    if (world.fails(0.3)) throw new Silence("arrived, the answer was lost");
    if (fate === "done" && world.chance(150)) return this.#done(job);
    return this.#answer(job);
  }

  check(handle: string): Answer {
    const job = this.jobs.find((one) => one.handle === handle);
    if (this.world.fails(0.8)) throw new ProviderError("broken", "Not now.", { retryable: true });
    if (!job || job.calledOff) throw new ProviderError("broken", "It was called off.");
    if (job.readyAt > this.world.now) return this.#answer(job);
    if (job.fate === "done") return this.#done(job);
    const kind = job.fate === "stuck" ? "broken" : job.fate;
    throw new ProviderError(kind, `It said ${kind}.`, { retryable: false });
  }

  /** Its own list knows a start by the attempt it was sent for, a little later. */
  find(attempt: string): Answer | null {
    if (this.world.fails(0.5)) throw new ProviderError("broken", "Not now.", { retryable: true });
    if (this.world.fails(0.05)) throw new ProviderError("broken", "No such list.");
    const job = this.jobs.find((one) => one.attempt === attempt);
    return job && job.listedAt <= this.world.now ? this.#answer(job) : null;
  }

  cancel(handle: string): void {
    const job = this.jobs.find((one) => one.handle === handle);
    if (this.world.fails() || !job) return;
    job.calledOff = true;
  }

  #fate(): Fate {
    if (!this.world.fails()) return "done";
    return this.world.pick(["broken", "moderated", "unusable", "stuck"]);
  }

  #refusal(): ProviderError {
    const { world } = this;
    const kind = world.pick(["rate-limited", "broken", "broken", "moderated", "invalid"] as const);
    const retryAt = world.chance(500) ? world.now + world.between(0, 30_000) : null;
    if (kind === "rate-limited") return new ProviderError(kind, "Slow down.", { retryAt });
    const retryable = kind === "broken" && world.chance(600);
    return new ProviderError(kind, `It said ${kind}.`, { retryable, retryAt });
  }

  #answer({ handle, readyAt }: MakerJob): Answer {
    const { world } = this;
    const left = Math.min(120_000, Math.max(50, readyAt - world.now));
    const askAgainIn = world.calm ? left : left * (0.3 + world.random());
    return { status: "pending", handle, progress: this.world.random(), askAgainIn };
  }

  #done({ handle }: MakerJob): Answer {
    return { status: "done", artifact: { kind: "text", text: handle } };
  }
}
