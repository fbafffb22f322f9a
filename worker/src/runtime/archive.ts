import type { SentEvent } from "@aktion/schema/run/events";

/** A row may hold two megabytes; parts stay well below. */
const partLetters = 400_000;

/** Writes a finished run's events to the database; done twice it writes the same rows. */
export async function archiveEvents(
  d1: D1Database,
  run: string,
  events: readonly SentEvent[],
): Promise<void> {
  let part: string[] = [];
  let letters = 0;
  let first = events[0]?.seq ?? 1;
  const keep = async () => {
    if (part.length === 0) return;
    await d1
      .prepare("INSERT OR REPLACE INTO run_archives (run, seq, events) VALUES (?, ?, ?)")
      .bind(run, first, `[${part.join(",")}]`)
      .run();
    part = [];
    letters = 0;
  };
  for (const sent of events) {
    const text = JSON.stringify(sent);
    if (letters + text.length > partLetters) {
      await keep();
      first = sent.seq;
    }
    if (part.length === 0) first = sent.seq;
    part.push(text);
    letters += text.length;
  }
  await keep();
}

export async function readArchive(d1: D1Database, run: string): Promise<SentEvent[]> {
  const { results } = await d1
    .prepare("SELECT events FROM run_archives WHERE run = ? ORDER BY seq")
    .bind(run)
    .all<{ events: string }>();
  return results.flatMap((row) => JSON.parse(row.events) as SentEvent[]);
}
