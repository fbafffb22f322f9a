import type { ProviderContext } from "../../ports/provider";
import { askAgain, stumbled } from "../refusal";
import { call, title } from "./client";
import { envelopeOf } from "./envelope";
import { readRecord, type Filed } from "./record";

const pageLength = 100;
const mostPages = 20;
const mostListed = 20_000_000;

/** A list may be bare or lie in a field that no page names. */
function listIn(data: unknown): unknown[] | null {
  if (Array.isArray(data)) return data as unknown[];
  if (typeof data !== "object" || data === null) return null;
  return (Object.values(data).find((value) => Array.isArray(value)) as unknown[]) ?? null;
}

/** Newest first, and all that follows is older than `since`. */
function endsBefore(page: readonly Filed[], since: number): boolean {
  const times = page.map(({ createdAt }) => Date.parse(createdAt ?? ""));
  const [first = Number.NaN, last = Number.NaN] = [times[0], times.at(-1)];
  return first > last && last < since;
}

/**
 * The record of a product's list that is wanted; null once the whole list was seen without it.
 * `age` is how long ago its job began: a list that is not there is only waited for while it is young.
 */
export async function recordWhere(
  product: string,
  context: Pick<ProviderContext, "fetch" | "key" | "urls" | "now" | "signal">,
  { wanted, since, age }: { wanted: (record: Filed) => boolean; since: number; age: number },
): Promise<Filed | null> {
  let before = "";
  for (let page = 1; page <= mostPages; page += 1) {
    const path = `/${product}/allRecords?pageNum=${page}&pageSize=${pageLength}`;
    const reply = await call(context, path, { most: mostListed }).catch(() => {
      throw askAgain(title);
    });
    if (!reply.ok) throw stumbled(title, reply, age, context.now());
    const list = listIn(envelopeOf(reply)?.data);
    if (!list) throw askAgain(title);
    const records = list.flatMap((entry) => readRecord(entry) ?? []);
    const found = records.find(wanted);
    if (found) return found;
    const first = records[0]?._id ?? "";
    // A page that comes again says that this is all there is.
    if (list.length === 0 || first === before || endsBefore(records, since)) return null;
    before = first;
  }
  throw askAgain(title);
}
