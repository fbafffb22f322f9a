import type { Job, Jobs } from "./jobs.ts";
import type { Plan } from "./plan.ts";
import type { TruthLog } from "./truth-log.ts";

export type Twist = "true" | "forged" | "stale" | "other" | "second-key";
export interface Letter {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Office {
  readonly plan: Plan;
  readonly log: TruthLog;
  readonly jobs: () => Jobs;
  /** A maker's own words and signature; a forged or stale one claims an end that is not yet. */
  readonly write: (job: Job, twist: Twist) => Letter;
}

/** Sends reports as a maker does, and as those do who pretend to be one. */
export class Webhooks {
  readonly #office: Office;

  constructor(office: Office) {
    this.#office = office;
  }

  /** What comes before the job is done, all of it to be disbelieved or of no use. */
  async atOnce(job: Job): Promise<void> {
    const twists = ["forged", "stale", "other"] as const;
    for (const twist of twists) {
      if (job.course.faults.has(`webhook-${twist}`)) await this.#post(job, twist, 0);
    }
  }

  async atEnd(job: Job): Promise<void> {
    const { faults } = job.course;
    if (faults.has("webhook-lost")) return;
    if (faults.has("webhook-late")) {
      const { jobs, plan } = this.#office;
      jobs().later(plan.webhookLateMs, () => void this.#post(job, "true", 0));
      return;
    }
    const twist = faults.has("webhook-second-key") ? "second-key" : "true";
    const letter = job.webhook === null ? undefined : this.#office.write(job, twist);
    const copies = faults.has("webhook-x5") ? 5 : 1;
    for (let copy = 0; copy < copies; copy += 1) await this.#post(job, twist, 0, letter);
  }

  async #post(job: Job, twist: Twist, turn: number, written?: Letter): Promise<void> {
    const { plan, log, jobs, write } = this.#office;
    if (job.webhook === null) return;
    const letter = written ?? write(job, twist);
    const status = await fetch(job.webhook, {
      method: "POST",
      headers: { "content-type": "application/json", ...letter.headers },
      body: letter.body,
      redirect: "manual",
      signal: AbortSignal.timeout(10_000),
    })
      .then(async (answer) => {
        await answer.body?.cancel();
        return answer.status;
      })
      .catch(() => "unreachable");
    const { provider, id, webhook } = job;
    log.add({ provider, event: "webhook-sent", job: id, webhook, kind: twist, status });
    const taken = typeof status === "number" && status < 500 && status !== 429;
    const wait = plan.webhookRetries[turn];
    if (!taken && twist === "true" && wait !== undefined) {
      jobs().later(wait, () => void this.#post(job, twist, turn + 1, letter));
    }
  }
}
