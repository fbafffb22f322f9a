// What a large zip of shots costs the studio while it is streamed: its speed beside the files fetched one by
// one, and the memory held meanwhile. --few makes it small; --megabytes says how large each shot is.
import { cutShot } from "../worker/sim/standin/clip.ts";
import { makeStudio } from "../web/e2e/studio.ts";
import { comeIn } from "./drill/load/sign-in.ts";
import { asked } from "./options/asked.ts";
import { printTable } from "./printing/table.ts";
import { memoryOf, peakWhile } from "./studio/memory.ts";

const few = process.argv.includes("--few");
const shots = few ? 4 : 20;
const megabytes = Number(asked("megabytes", few ? "5" : "80"));

interface Read {
  readonly bytes: number;
  readonly seconds: number;
  readonly end: Buffer;
}

/** Reads to the end, keeping only the last bytes. */
async function readAll(address: string, headers: Record<string, string>): Promise<Read> {
  const begun = performance.now();
  const answer = await fetch(address, { headers });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  let bytes = 0;
  let end = Buffer.alloc(0);
  for await (const part of answer.body!) {
    bytes += part.length;
    end = Buffer.concat([end, part]).subarray(-22);
  }
  return { bytes, seconds: (performance.now() - begun) / 1000, end };
}

const studio = await makeStudio();
try {
  await studio.start();
  const { client } = await comeIn(studio.url, 1, "zip@example.com");
  const ids: string[] = [];
  for (let place = 0; place < shots; place += 1) {
    const answer = await fetch(`${studio.url}/api/assets`, {
      method: "POST",
      headers: { ...client.headers, "content-type": "video/webm" },
      body: new Uint8Array(cutShot(`shot ${place}`, megabytes)),
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    ids.push(((await answer.json()) as { id: string }).id);
  }
  const ask = async () => {
    const { status, body } = await client.send("POST", "/api/assets/zip", { json: { ids } });
    if (status > 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body as { url: string; bytes: number };
  };
  const read = async () => {
    const { url, bytes } = await ask();
    const zip = await readAll(new URL(url, studio.url).href, {});
    const entries = zip.end.readUInt16LE(10);
    if (zip.bytes !== bytes || zip.end.readUInt32LE(0) !== 0x06054b50 || entries !== shots)
      throw new Error(`${zip.bytes} of ${bytes} bytes, ${entries} of ${shots} files`);
    return zip;
  };
  const oneByOne = async () => {
    let seconds = 0;
    for (const id of ids)
      seconds += (await readAll(`${studio.url}/media/${id}`, client.headers)).seconds;
    return seconds;
  };
  const before = memoryOf(studio);
  const first = read();
  const firstPeak = await peakWhile(studio, first);
  const settled = memoryOf(studio);
  const next = read();
  const peak = await peakWhile(studio, next);
  const { bytes, seconds } = await next;
  const size = bytes / 1e6;
  printTable("zip", [
    {
      what: `${shots} shots, ${Math.round(size)} MB: MB a second`,
      ours: size / seconds,
      limit: null,
      unit: "",
    },
    {
      what: "Peer, each file by itself: MB a second",
      ours: size / (await oneByOne()),
      limit: null,
      unit: "",
    },
    { what: "Memory more while first streamed", ours: firstPeak - before, limit: null, unit: "MB" },
    { what: "Memory more while streamed again", ours: peak - settled, limit: 40, unit: "MB" },
  ]);
} finally {
  await studio.remove();
}
