import type { JobRun } from "@aktion/schema/run/state";

/** What a job does next: ask this maker (not before `at`), or give up. */
export type NextTry =
  | { readonly do: "ask"; readonly provider: string; readonly at: number }
  | { readonly do: "give-up"; readonly message: string; readonly code: string };

const triesEach = 3;
const firstPause = 2000;

/** Pauses double from try to try; a maker's own Retry-After is never undercut. */
const pause = (tries: number): number => firstPause * 2 ** (tries - 1);

/**
 * Walks a chain of makers. Only true faults lead on to the next maker; a refusal or a request that
 * makes no sense ends the job, and a start whose fate is unknown is never sent blindly again.
 */
export function nextTry(job: JobRun, chain: readonly string[]): NextTry {
  const last = job.attempts.at(-1);
  if (!last) {
    const [provider] = chain;
    return provider === undefined
      ? { do: "give-up", code: "node.no-maker", message: "No maker can serve this." }
      : { do: "ask", provider, at: 0 };
  }
  const failure = last.failure;
  if (!failure) return { do: "ask", provider: last.provider, at: 0 };
  const { kind, message } = failure;
  const giveUp: NextTry = { do: "give-up", code: `maker.${kind}`, message };
  if (kind === "moderated" || kind === "invalid" || kind === "unknown-start") return giveUp;
  const tries = job.attempts.filter((attempt) => attempt.provider === last.provider).length;
  if (failure.retryable && tries < triesEach) {
    return { do: "ask", provider: last.provider, at: failure.retryAt ?? last.at + pause(tries) };
  }
  const tried = new Set(job.attempts.map((attempt) => attempt.provider));
  const provider = chain.find((name) => !tried.has(name));
  return provider === undefined ? giveUp : { do: "ask", provider, at: 0 };
}
