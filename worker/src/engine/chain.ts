import type { Attempt, JobRun } from "@aktion/schema/run/state";
import * as says from "#words/run";
import type { Policy } from "./policy";

/** What a job does next: ask this maker (not before `at`), take this candidate, or give up. */
export type NextTry =
  | { readonly do: "ask"; readonly provider: string; readonly rung: number; readonly at: number }
  | { readonly do: "accept"; readonly attempt: string }
  | { readonly do: "give-up"; readonly message: string; readonly code: string };

const triesEach = 3;
const firstPause = 2000;
/** A maker that only ever asks to wait is left for the next one after this long. */
const patience = 30 * 60_000;

/** Spreads retries of many jobs over time, the same for the same attempt however often it is asked. */
function jitter(id: string): number {
  let sum = 7;
  for (let place = 0; place < id.length; place += 1) sum = (sum * 31 + id.charCodeAt(place)) >>> 0;
  return 1 + (sum % 1000) / 2000;
}

const pause = (tries: number, id: string): number => firstPause * 2 ** (tries - 1) * jitter(id);

const isWait = (attempt: Attempt): boolean => attempt.failure?.kind === "rate-limited";

const best = (job: JobRun): Attempt | null =>
  job.attempts
    .filter((attempt) => attempt.status === "rejected" && attempt.output !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))[0] ?? null;

function end(job: JobRun, policy: Policy, code: string, message: string): NextTry {
  const candidate = policy.otherwise === "best" ? best(job) : null;
  return candidate ? { do: "accept", attempt: candidate.id } : { do: "give-up", code, message };
}

/** Of a rung, the first maker of the chain that has not failed there for good. */
function nextMaker(job: JobRun, chain: readonly string[], rung: number): string | undefined {
  const tried = new Set(
    job.attempts.filter((attempt) => attempt.rung === rung).map((attempt) => attempt.provider),
  );
  return chain.find((name) => !tried.has(name));
}

/**
 * Walks a chain of makers, rung by rung. Only true faults lead on to the next maker; a refusal or a
 * request that makes no sense ends the job, and a start whose fate is unknown is never sent again.
 * A maker that asks to wait is waited for: that is no failure, and counts as no try.
 */
export function nextTry(job: JobRun, chain: readonly string[], policy: Policy): NextTry {
  const last = job.attempts.at(-1);
  if (!last) {
    const [provider] = chain;
    return provider === undefined
      ? { do: "give-up", code: "node.no-maker", message: says.noMakerCanServeThis }
      : { do: "ask", provider, rung: 0, at: 0 };
  }
  const { rung, provider, id } = last;
  if (last.status === "rejected") {
    const [first] = chain;
    if (rung + 1 < policy.rungs && first !== undefined)
      return { do: "ask", provider: first, rung: rung + 1, at: 0 };
    return end(job, policy, "identity.no-match", says.noTakeKeptTheFace);
  }
  const { failure } = last;
  // Called off while its run goes on: nothing more is asked for it.
  if (!failure) return { do: "give-up", code: "maker.broken", message: says.itWasCalledOff };
  const { kind, message, retryable, retryAt } = failure;
  if (kind === "moderated" || kind === "invalid" || kind === "unknown-start")
    return end(job, policy, `maker.${kind}`, message);
  const here = job.attempts.filter(
    (attempt) => attempt.provider === provider && attempt.rung === rung,
  );
  if (isWait(last)) {
    const at = Math.max(retryAt ?? 0, last.at + pause(1, id));
    const waits = here.filter(isWait);
    if (at - (waits[0]?.at ?? last.at) < patience) return { do: "ask", provider, rung, at };
  } else {
    const tries = here.length - here.filter(isWait).length;
    if (retryable && tries < triesEach) {
      const at = Math.max(retryAt ?? 0, last.at + pause(tries, id));
      return { do: "ask", provider, rung, at };
    }
  }
  const other = nextMaker(job, chain, rung);
  if (other !== undefined) return { do: "ask", provider: other, rung, at: 0 };
  return end(job, policy, `maker.${kind}`, message);
}
