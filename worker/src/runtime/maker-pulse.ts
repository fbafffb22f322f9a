import type { MakerLimits } from "@aktion/schema/money/settings";
import type { RunEvent } from "@aktion/schema/run/events";
import type { MakerHealth } from "../ports/maker-health";
import { isResting } from "../providers/refusal";
import { noteFault } from "../services/note-fault";
import type { Standing } from "./attempt-steps";

const minute = 60_000;

/**
 * How a maker fares with what it is asked here, by the studio's own key: one that keeps failing is left
 * in peace. What never reached it says nothing about it.
 */
export class MakerPulse {
  #reached = false;

  constructor(
    private readonly needs: {
      readonly health: MakerHealth;
      readonly limits: (maker: string) => Promise<MakerLimits>;
      readonly resting: () => Promise<ReadonlyMap<string, number>>;
    },
    private readonly standing: Standing,
  ) {}

  get #counts(): boolean {
    const { provider, facts } = this.standing;
    return provider.configuration !== null && facts.slot?.pay !== "own";
  }

  listening(send: typeof fetch): typeof fetch {
    return ((input: RequestInfo, init?: RequestInit) => {
      this.#reached = true;
      return send(input, init);
    }) as typeof fetch;
  }

  /** Throws while the maker rests. */
  async refuseResting(): Promise<void> {
    if (!this.#counts) return;
    const { provider } = this.standing;
    const now = Date.now();
    const until = (await this.needs.resting()).get(provider.name) ?? 0;
    if (until > now)
      throw isResting(provider.title, Math.max(1, Math.ceil((until - now) / minute)));
  }

  /** Not waited for: a run goes on whether or not this is written down. */
  note(events: readonly RunEvent[]): void {
    if (!this.#counts || !this.#reached) return;
    for (const event of events)
      this.#write(event).catch((fault: unknown) => console.error("health", String(fault)));
  }

  async #write(event: RunEvent): Promise<void> {
    const { health, limits } = this.needs;
    const { provider, facts } = this.standing;
    const now = Date.now();
    if (event.type === "attempt-stored") return health.good(provider.name, now);
    if (event.type !== "attempt-failed") return;
    const noted = { failure: event.failure, task: facts.job.task.kind, now };
    await noteFault(health, provider, noted, async () => (await limits(provider.name)).patience);
  }
}
