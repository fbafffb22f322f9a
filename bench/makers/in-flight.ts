import { startStandIns, type StandIns } from "../../worker/sim/stand-ins.ts";
import { makeStudio } from "../../web/e2e/studio.ts";
import { comeIn, openTreasury, setStudio, type Person } from "../drill/load/sign-in.ts";

const admin = "admin@example.com";
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const lasts = 30_000;
const perRun = 30;

export interface Asked {
  /** Questions a second, while all jobs were under way. */
  readonly mean: number;
  /** In the second in which most came. */
  readonly most: number;
  /** Between a job's end at its maker and the question that found it, at the median. */
  readonly found: number;
}

const graphOf = (run: number) => ({
  format: 1,
  settings: { tier: "standard" },
  nodes: Array.from({ length: perRun }, (_, at) => ({
    id: `s${at}`,
    kind: "image",
    params: { prompt: `A pier, ${run} ${at} [sim takes=${lasts} fault=webhook-lost]` },
    position: { x: 0, y: at * 300 },
  })),
  edges: [],
});

async function begin({ client }: Person, run: number): Promise<void> {
  const { status, body } = await client.send("POST", "/api/runs", {
    json: { graph: graphOf(run) },
  });
  if (status > 299) throw new Error(`a run: ${status} ${JSON.stringify(body)}`);
}

const questions = (standIns: StandIns, from: number, until: number): number[] =>
  standIns
    .requests()
    .filter(
      ({ time, method, path }) =>
        method === "GET" && path.includes("/predictions/") && time >= from && time < until,
    )
    .map(({ time }) => time);

function mostInASecond(times: readonly number[]): number {
  let [most, first] = [0, 0];
  for (const [last, time] of times.entries()) {
    while (time - times[first]! >= 1000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/** How often Replicate is asked while so many jobs are under way there that never report themselves. */
export async function askedInFlight(jobs: number): Promise<Asked> {
  const standIns = await startStandIns({ makers: ["replicate"], plan: { jitter: 0 } });
  const studio = await makeStudio({ ...standIns.environment, ADMIN_EMAILS: admin });
  try {
    await studio.start();
    await setStudio(await openTreasury(studio.url, admin), {
      providers: { replicate: { atOnce: jobs } },
      atOnce: { guestRuns: 2, userRuns: 100, guestJobs: 2, userJobs: jobs },
      chains: { "standard image.generate": ["replicate"] },
    });
    const person = await comeIn(studio.url, 1, "ada@example.com");
    for (let run = 0; run < jobs / perRun; run += 1) await begin(person, run);
    while (standIns.jobs().length < jobs) await pause(200);
    const all = standIns.jobs();
    const until = Math.min(...all.map(({ created }) => created)) + lasts;
    const from = Date.now() + 2000;
    while (Date.now() < until + 20_000) await pause(500);
    const times = questions(standIns, from, until);
    const ends = new Map(all.map(({ id, created }) => [id, created + lasts]));
    const waits = new Map<string, number>();
    for (const { time, method, path } of standIns.requests()) {
      const id = path.split("/").at(-1) ?? "";
      const end = ends.get(id);
      if (method !== "GET" || end === undefined || time < end || waits.has(id)) continue;
      waits.set(id, time - end);
    }
    const sorted = [...waits.values()].sort((one, other) => one - other);
    return {
      mean: times.length / ((until - from) / 1000),
      most: mostInASecond(times),
      found: sorted[sorted.length >> 1] ?? Number.NaN,
    };
  } finally {
    await studio.remove();
    await standIns.close();
  }
}
