// What a paid job costs beside the maker's own work: the way there, the way back, and a large clip.
import { openStandIns } from "../tools/studio/stand-ins.mjs";
import type { Entry } from "../worker/sim/standin/truth-log.ts";
import { makeStudio, type Studio } from "../web/e2e/studio.ts";
import { comeIn, openTreasury, type Person } from "./drill/load/sign-in.ts";
import { askedInFlight } from "./makers/in-flight.ts";
import { asked } from "./options/asked.ts";
import { median, printTable, type Row } from "./printing/table.ts";
import { memoryOf, peakWhile } from "./studio/memory.ts";

const rounds = Number(asked("rounds", "15"));
const megabytes = Number(asked("megabytes", "100"));
const inFlight = Number(asked("in-flight", "300"));
const admin = "admin@example.com";

interface Started {
  readonly id: string;
  readonly asked: number;
}

async function send<T>({ client }: Person, method: string, path: string, json?: unknown) {
  const { status, body } = await client.send(method, path, json === undefined ? {} : { json });
  if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
  return body as T;
}

async function start(person: Person, graph: object): Promise<Started> {
  const asked = Date.now();
  const { id } = await send<{ id: string }>(person, "POST", "/api/runs", { graph });
  return { id, asked };
}

/** When its last take was told to whoever follows the run. */
async function delivered(studio: Studio, person: Person, run: string): Promise<number> {
  const answer = await fetch(`${studio.url}/api/runs/${run}/events`, {
    headers: { ...person.client.headers, accept: "text/event-stream" },
  });
  const decoder = new TextDecoder();
  let at = Number.NaN;
  let text = "";
  for await (const part of answer.body!) {
    text += decoder.decode(part, { stream: true });
    if (text.includes('"take-delivered"') && Number.isNaN(at)) at = Date.now();
  }
  return at;
}

async function told(run: string, event: Entry["event"]): Promise<number> {
  const truth = (await (await fetch(TRUTH_URL)).json()) as Entry[];
  const job = truth.find((one) => one.webhook?.includes(`/${run}/`))?.job;
  const entry = truth.find((one) => one.job === job && one.event === event);
  if (!entry) throw new Error(`no maker tells of ${event} in ${run}`);
  return entry.time;
}

const still = (prompt: string) => ({
  format: 1,
  settings: { tier: "standard" },
  nodes: [{ id: "still", kind: "image", params: { prompt }, position: { x: 0, y: 0 } }],
  edges: [],
});

/** A shot of a still that is there, so that nothing else is made. */
const shot = (asset: string, prompt: string) => ({
  format: 1,
  settings: { tier: "standard" },
  nodes: [
    { id: "still", kind: "image-upload", params: { assetId: asset }, position: { x: 0, y: 0 } },
    { id: "shot", kind: "i2v", params: { prompt }, position: { x: 360, y: 0 } },
  ],
  edges: [
    {
      id: "e",
      from: { node: "still", port: "image" },
      to: { node: "shot", port: "image" },
      order: 0,
    },
  ],
});

/** A large clip of a still that is there: how long it came after its end, and what it took. */
async function comeClip(studio: Studio, person: Person, words: string) {
  const before = memoryOf(studio);
  const prompt = `${words} [sim takes=300 megabytes=${megabytes}]`;
  const run = await start(person, shot(person.uploads!.image, prompt));
  const coming = delivered(studio, person, run.id);
  const peak = await peakWhile(studio, coming);
  const came = (await coming) - (await told(run.id, "ended"));
  if (Number.isNaN(came)) throw new Error("The large clip never came.");
  return { came, more: peak - before };
}

const standIns = await openStandIns({ jitter: 0, durations: { image: 500, video: 500 } });
const { TRUTH_URL, ...access } = standIns.environment as Record<string, string> & {
  TRUTH_URL: string;
};
const studio = await makeStudio({ ...access, ADMIN_EMAILS: admin });
try {
  await studio.start();
  await openTreasury(studio.url, admin);
  const person = await comeIn(studio.url, 1, "ada@example.com");
  const there: number[] = [];
  const back: number[] = [];
  for (let round = 0; round < rounds + 2; round += 1) {
    const run = await start(person, still(`A pier, ${round} gulls [sim takes=500]`));
    const arrived = await delivered(studio, person, run.id);
    // The first ones wake what sleeps.
    if (round < 2) continue;
    there.push((await told(run.id, "accepted")) - run.asked);
    back.push(arrived - (await told(run.id, "ended")));
  }
  const small = await start(person, shot(person.uploads!.image, "A small one [sim takes=300]"));
  await delivered(studio, person, small.id);
  const first = await comeClip(studio, person, "A large one");
  // The first fills what the runtime keeps for itself: only another tells whether more is held.
  const next = await comeClip(studio, person, "Another large one");
  const rows: Row[] = [
    { what: "Run to the maker's acceptance", ours: median(there), limit: 150, unit: "ms" },
    { what: "Maker's end to the picture", ours: median(back), limit: 150, unit: "ms" },
    { what: `${megabytes} MB clip, end to delivery`, ours: next.came, limit: null, unit: "ms" },
    { what: "Memory more while the first came", ours: first.more, limit: null, unit: "MB" },
    { what: "Memory more while the next came", ours: next.more, limit: 40, unit: "MB" },
  ];
  await studio.remove();
  if (inFlight > 0) {
    const { mean, most, found } = await askedInFlight(inFlight);
    rows.push(
      // Replicate says 3,000 a minute.
      { what: `${inFlight} jobs: questions a second`, ours: mean, limit: 50, unit: "" },
      { what: "The second with the most", ours: most, limit: 50, unit: "" },
      { what: "An end is found out after, unreported", ours: found, limit: null, unit: "ms" },
    );
  }
  printTable("makers", rows);
} finally {
  await studio.remove();
  standIns.close();
}
