import type { OutboxEntry, TrainingOutbox } from "../ports/sharing-stores";
import type { ObjectStore } from "../ports/outside";

interface Needs {
  readonly outbox: TrainingOutbox;
  /** The owners' media, and the private bucket. */
  readonly objects: Pick<ObjectStore, "serve">;
  readonly lent: Pick<ObjectStore, "putStream" | "remove">;
  readonly now: () => number;
}

/** So often a file that is not there is looked for again before its row is let go. */
const looks = 6;
const longest = 60 * 60_000;
const pauseAfter = (tries: number): number => Math.min(longest, 5000 * 2 ** tries);
const removedAtOnce = 1000;

const keysOf = (entries: readonly OutboxEntry[]): string[] =>
  entries.flatMap(({ files }) => files.map(({ key }) => key));

async function removeAll({ lent }: Needs, keys: readonly string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += removedAtOnce)
    await lent.remove(keys.slice(from, from + removedAtOnce));
}

class Missing extends Error {}

async function copyFiles({ objects, lent }: Needs, { files }: OutboxEntry): Promise<void> {
  for (const { key, from, type, bytes, sha256 } of files) {
    const found = await objects.serve(from, new Headers());
    if (!found) throw new Missing(`${from} is gone`);
    const digest = await lent.putStream(key, found.body, bytes, type);
    if (digest !== sha256) throw new Error(`${from} is not what it was`);
  }
}

/**
 * The row is looked at before and after: one that was withdrawn meanwhile leaves no file behind. Who
 * ends in between leaves the order standing, and whoever takes it up next cleans up.
 */
async function copy(needs: Needs, entry: OutboxEntry): Promise<void> {
  const { outbox, now } = needs;
  const gone = !(await outbox.isThere(entry.share));
  if (!gone) {
    try {
      await copyFiles(needs, entry);
    } catch (fault) {
      if (!(fault instanceof Missing) || entry.tries < looks) throw fault;
      await outbox.letGo(entry.share);
    }
  }
  if (gone || !(await outbox.copied(entry.share, now()))) await removeAll(needs, keysOf([entry]));
  await outbox.done([entry]);
}

async function held(needs: Needs, entries: readonly OutboxEntry[], work: () => Promise<void>) {
  try {
    await work();
    return entries.length;
  } catch (fault) {
    console.error("training", fault instanceof Error ? fault.message : String(fault));
    for (const entry of entries)
      await needs.outbox.again(entry, needs.now() + pauseAfter(entry.tries));
    return 0;
  }
}

/**
 * Copies and removes what is due in the private bucket; answers how many orders were carried out. Each
 * may be carried out twice; what fails stands until it is done.
 */
export async function carryOut(
  needs: Needs,
  { most = 50, shares }: { most?: number; shares?: readonly string[] } = {},
): Promise<number> {
  const entries = await needs.outbox.claim(needs.now(), most, shares);
  const removals = entries.filter(({ work }) => work === "remove");
  let done = 0;
  if (removals.length > 0) {
    done += await held(needs, removals, async () => {
      await removeAll(needs, keysOf(removals));
      await needs.outbox.done(removals);
    });
  }
  for (const entry of entries.filter(({ work }) => work === "copy"))
    done += await held(needs, [entry], () => copy(needs, entry));
  return done;
}
