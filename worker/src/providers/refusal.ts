import * as says from "#words/makers";
import { ProviderError } from "../ports/provider";
import type { Reply } from "./wire";

/** What all makers' refusals have in common, told to a filmmaker: what happened, and what to do. */
const mostWords = 300;
const aboutMoney = /billing|balance|credit|top.?up|payment|invoice/i;

/** A maker's own words, fit to be shown: one line, no addresses, nothing about the studio's bill. */
export function quote(said: string): string {
  if (aboutMoney.test(said)) return "";
  const line = said
    .replace(/https?(:|%3A)(\\?\/|%2F){2}\S+/gi, "")
    .replace(/\s+/g, " ")
    .trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

/** A sentence, with the maker's own words behind it where there are any. */
export function inWords(sentence: string, said = ""): string {
  const quoted = quote(said);
  const words = quoted ? `${sentence} It said: ${quoted}` : sentence;
  return words.slice(0, mostWords);
}

const leastWait = 1000;
const mostWait = 3_600_000;

/** When a throttled request may be sent again: the header, else "~30s" in the words; null if unsaid. */
export function retryAtOf(reply: Reply, now: number): number | null {
  const header = reply.headers.get("retry-after");
  const date = header === null ? Number.NaN : Date.parse(header);
  const spoken = /~?(\d+(?:\.\d+)?)\s*s(?:ec|\b)/.exec(reply.text)?.[1];
  const seconds =
    header !== null && /^\s*\d+(\.\d+)?\s*$/.test(header)
      ? Number(header)
      : Number.isFinite(date)
        ? (date - now) / 1000
        : Number(spoken ?? Number.NaN);
  if (!Number.isFinite(seconds)) return null;
  return now + Math.min(mostWait, Math.max(leastWait, seconds * 1000));
}

export const throttled = (title: string, reply: Reply, now: number): ProviderError =>
  new ProviderError("rate-limited", says.isBusy(title), {
    retryAt: retryAtOf(reply, now),
  });

export const unknownStart = (title: string): ProviderError =>
  new ProviderError("unknown-start", says.answerWasLost(title));

export const outOfFunds = (title: string): ProviderError =>
  new ProviderError("out-of-funds", says.studioAccountIsUsedUp(title));

export const moderated = (title: string): ProviderError =>
  new ProviderError("moderated", says.declined(title));

export const keyRefused = (title: string): ProviderError =>
  new ProviderError("broken", says.refusedStudioKey(title));

export const isResting = (title: string, minutes: number): ProviderError =>
  new ProviderError("broken", says.isResting(title, minutes));

export const noKey = (title: string): ProviderError =>
  new ProviderError("broken", says.noKeyFor(title));

/** The job may be alive: the host asks again. */
export const askAgain = (title: string): ProviderError =>
  new ProviderError("broken", says.couldNotBeReached(title), {
    retryable: true,
  });

/** Before anything was ordered, so all of it may be done again. */
export const notSent = (title: string): ProviderError =>
  new ProviderError("broken", says.fileCouldNotBeHanded(title), {
    retryable: true,
  });

/** Whatever went wrong before anything was ordered: it may be tried again. */
export const asNotSent = (title: string, fault: unknown): ProviderError =>
  fault instanceof ProviderError ? fault : notSent(title);

/** The job ended without anything to show. */
export const nothingMade = (title: string): ProviderError =>
  new ProviderError("unusable", says.madeNothing(title));

export const failedThere = (title: string, said = ""): ProviderError =>
  new ProviderError("broken", inWords(says.couldNotMakeThis(title), said));

export const notTaken = (title: string, said = ""): ProviderError =>
  new ProviderError("invalid", inWords(says.cantWorkFromThis(title), said));

/** A start that was clearly refused, by its HTTP status. */
export function refusedStart(title: string, reply: Reply, now: number, said = ""): ProviderError {
  const { status } = reply;
  if (status === 429) return throttled(title, reply, now);
  if (status === 402) return outOfFunds(title);
  if (status === 401 || status === 403) return keyRefused(title);
  if (status === 400 || status === 413 || status === 422) return notTaken(title, said);
  if (status >= 500 || status === 408 || status === 409) {
    return new ProviderError("broken", says.isOutOfOrder(title), {
      retryable: true,
    });
  }
  return new ProviderError("broken", says.noLongerAnswers(title));
}

/** What a key's trial comes to; nothing, when the maker took it. `fine` are statuses that say so. */
export async function tried(
  title: string,
  asked: Promise<Reply>,
  { now, fine = [] }: { now: () => number; fine?: readonly number[] },
): Promise<void> {
  const lost = new ProviderError("broken", says.didNotAnswerNow(title), { retryable: true });
  const reply = await asked.catch((fault: unknown) => {
    throw fault instanceof ProviderError ? fault : lost;
  });
  if (reply.ok || fine.includes(reply.status)) return;
  const refusal = refusedStart(title, reply, now());
  throw reply.status >= 500 ? lost : refusal;
}

/** A question about a job that got no useful answer. Young jobs may not be on every shelf yet. */
export function stumbled(title: string, reply: Reply, age: number, now: number): ProviderError {
  if (reply.status === 429) return throttled(title, reply, now);
  const gone = reply.status === 404 || reply.status === 410;
  if (gone && age > 60_000) return failedThere(title, says.itNoLongerKnowsThisJob);
  return askAgain(title);
}
