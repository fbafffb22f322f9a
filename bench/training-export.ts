// What an export of everything shared costs: how fast its rows come, and what the studio holds meanwhile.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { makeStudio } from "../web/e2e/studio.ts";
import { openTreasury } from "./drill/load/sign-in.ts";
import { printTable } from "./printing/table.ts";
import { memoryOf, peakWhile } from "./studio/memory.ts";
import { seedShares } from "./training/seed.ts";

const few = process.argv.includes("--few");
const count = few ? 5000 : 100_000;
const admin = "admin@example.com";

interface Read {
  readonly lines: number;
  readonly seconds: number;
  readonly end: string;
}

/** Reads an export as it comes, keeping none of it. */
async function readAll(address: string, headers: Record<string, string>): Promise<Read> {
  const begun = performance.now();
  const answer = await fetch(address, { headers });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const decoder = new TextDecoder();
  let lines = 0;
  let rest = "";
  let end = "";
  for await (const part of answer.body!) {
    const whole = (rest + decoder.decode(part, { stream: true })).split("\n");
    rest = whole.pop() ?? "";
    lines += whole.length;
    end = whole.at(-1) ?? end;
  }
  return { lines, seconds: (performance.now() - begun) / 1000, end };
}

const studio = await makeStudio({ ADMIN_EMAILS: admin });
try {
  await studio.start();
  const client = await openTreasury(studio.url, admin);
  const database = seedShares(studio.state, count);
  const { status, body } = await client.send("POST", "/api/admin/training/exports", { json: {} });
  const { id, rows } = body as { id: string; rows: number };
  if (status !== 201 || rows !== count) throw new Error(`${status}: ${JSON.stringify(body)}`);
  const address = `${studio.url}/api/admin/training/exports/${id}/rows`;
  const ask = () => readAll(address, client.headers);
  // The first fills what the runtime keeps for itself.
  const before = memoryOf(studio);
  const first = ask();
  const firstPeak = await peakWhile(studio, first);
  const settled = memoryOf(studio);
  const next = ask();
  const peak = await peakWhile(studio, next);
  const { lines, seconds, end } = await next;
  if (lines !== count + 1) throw new Error(`${lines} lines of ${count} rows, the last is ${end}`);

  // The plain way: all rows read at once, then written, in a process of no other work.
  const held = process.resourceUsage().maxRSS / 1024;
  const begun = performance.now();
  const all = database.prepare("SELECT * FROM shared_training_data ORDER BY seq").all();
  const text = all.map((row) => JSON.stringify(row)).join("\n");
  writeFileSync(path.join(studio.state, "peer.jsonl"), text);
  const plainSeconds = (performance.now() - begun) / 1000;
  const plainMore = process.resourceUsage().maxRSS / 1024 - held;
  database.close();

  printTable("training-export", [
    { what: `${count} rows: rows a second`, ours: lines / seconds, limit: null, unit: "" },
    { what: "Memory more while first read", ours: firstPeak - before, limit: null, unit: "MB" },
    { what: "Memory more while read again", ours: peak - settled, limit: 40, unit: "MB" },
    { what: "Peer, all at once: rows a second", ours: count / plainSeconds, limit: null, unit: "" },
    { what: "Peer, all at once: memory more", ours: plainMore, limit: null, unit: "MB" },
  ]);
} finally {
  await studio.remove();
}
