// Brings an export and its media into a folder. Whatever ends it, it goes on where it was; run again when
// all is there, it lets go of what was withdrawn since. Plain Node, no package.
import { createHash } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Stop } from "../launcher/say.mjs";

async function asked(url, options = {}) {
  const answer = await fetch(url, options);
  if (answer.ok) return answer;
  const text = await answer.text();
  throw new Stop(`${new URL(url).pathname}: ${answer.status} ${text.slice(0, 300)}`);
}

async function exportOf({ to, url, headers, id }) {
  const record = path.join(to, "export.json");
  const known = existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : null;
  if (known && (id === undefined || known.id === id)) return known;
  const made = id
    ? { id }
    : await (
        await asked(`${url}/api/admin/training/exports`, {
          method: "POST",
          headers: { ...headers, origin: url, "content-type": "application/json" },
          body: "{}",
        })
      ).json();
  rmSync(path.join(to, "rows.jsonl.part"), { force: true });
  writeFileSync(record, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/** What was read before, up to its last whole line: where to go on, and whether that was the end. */
export function readBefore(part) {
  if (!existsSync(part)) return { cursor: 0, end: false };
  const bytes = readFileSync(part);
  const whole = bytes.lastIndexOf(10) + 1;
  if (whole < bytes.length) truncateSync(part, whole);
  const last = bytes.subarray(0, whole).toString("utf8").trimEnd().split("\n").at(-1);
  const { cursor = 0, end = false } = JSON.parse(last || "{}");
  return { cursor, end };
}

/** Rows into `rows.jsonl.part`, until its last line says that this is all. */
async function readRows({ to, url, headers, id, say }) {
  const part = path.join(to, "rows.jsonl.part");
  for (let before = readBefore(part); !before.end; before = readBefore(part)) {
    if (before.cursor > 0) say(`Going on after row ${before.cursor}.`);
    const address = `${url}/api/admin/training/exports/${id}/rows?after=${before.cursor}`;
    const answer = await asked(address, { headers });
    await pipeline(Readable.fromWeb(answer.body), createWriteStream(part, { flags: "a" }));
  }
}

async function digestOf(file) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/** Whole under its name or not there at all; false where it was withdrawn meanwhile. */
async function fetchFile(file, { url, sha256 }) {
  if (existsSync(file) && (await digestOf(file)) === sha256) return "there";
  const answer = await fetch(url);
  if (answer.status === 404) return "withdrawn";
  // Links hold for a day: the rows are read anew, and with them new links.
  if (answer.status === 403) return "expired";
  if (!answer.ok)
    throw new Stop(`${path.basename(file)}: ${answer.status}. Run it again to go on.`);
  const part = `${file}.part`;
  await pipeline(Readable.fromWeb(answer.body), createWriteStream(part));
  if ((await digestOf(part)) !== sha256)
    throw new Stop(`${path.basename(file)} came damaged. Run it again to go on.`);
  renameSync(part, file);
  return "fetched";
}

const nameOf = (row, file) => `${row.id}.${file.name}.${file.type.split("/")[1]}`;

/** Lines of a file one at a time, however long it is. */
const linesOf = (file) => createInterface({ input: createReadStream(file), crlfDelay: Infinity });

export async function exportTo({ to, url: asWritten, headers, id: wanted, say }) {
  const url = new URL(asWritten).origin;
  const media = path.join(to, "media");
  mkdirSync(media, { recursive: true });
  const { id } = await exportOf({ to, url, headers, id: wanted });
  const part = path.join(to, "rows.jsonl.part");
  await readRows({ to, url, headers, id, say });
  const told = { rows: 0, files: 0, fetched: 0, removed: 0 };
  const keep = new Set();
  const rows = createWriteStream(path.join(to, "rows.jsonl.new"));
  for await (const line of linesOf(part)) {
    const row = JSON.parse(line);
    if (row.end) continue;
    const ends = [];
    for (const file of row.files) {
      const end = await fetchFile(path.join(media, nameOf(row, file)), file);
      if (end === "expired") {
        rmSync(part);
        throw new Stop("The links of this export ran out. Run it again to go on.");
      }
      ends.push(end);
      told.fetched += end === "fetched" ? 1 : 0;
    }
    if (ends.includes("withdrawn")) continue;
    const files = row.files.map(({ url: _, ...file }) => ({
      ...file,
      file: `media/${nameOf(row, file)}`,
    }));
    for (const { file } of files) keep.add(path.basename(file));
    told.rows += 1;
    told.files += files.length;
    rows.write(`${JSON.stringify({ ...row, files })}\n`);
  }
  await new Promise((resolve, reject) => rows.end(resolve).on("error", reject));
  for (const name of readdirSync(media)) {
    if (keep.has(name)) continue;
    rmSync(path.join(media, name));
    told.removed += 1;
  }
  renameSync(path.join(to, "rows.jsonl.new"), path.join(to, "rows.jsonl"));
  // The next time it is read anew, so that what is withdrawn from now on goes, too.
  rmSync(part);
  return told;
}
