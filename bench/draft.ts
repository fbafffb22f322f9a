// How fast the Draft maker draws, what its isolate holds, and how the desk answers meanwhile.
import { makeStudio } from "../web/e2e/studio.ts";
import { filmOf } from "./draft/film.ts";
import { openMedia, type Bytes, type Media } from "./draft/media.ts";
import { prompts } from "./draft/prompts.ts";
import type { Task } from "@aktion/schema/tasks/task";
import { median, printTable, type Row } from "./printing/table.ts";
import { guest } from "./studio/guest.ts";

const stills = 15;
const shots = 5;
const seed = null;
const aspect = "16:9" as const;
const moves = ["push", "pan-left", "handheld", "tilt-up", "track", "drift"];

const stillOf = (prompt: string): Task => ({
  kind: "image.generate",
  prompt,
  cast: [],
  style: null,
  aspect,
  seed,
});

/** Milliseconds that shots of three seconds take, one after another; the first warms up. */
async function shotTimes(media: Media, still: Bytes, count: number): Promise<number[]> {
  const times: number[] = [];
  for (const move of moves.slice(0, count + 1)) {
    const shot = { image: "still", end: null, prompt: "", seconds: 3, rate: "24" } as const;
    const asked = { kind: "video.animate", ...shot, move, aspect, seed } as const;
    times.push((await media.make(asked, { still })).ms);
  }
  return times.slice(1);
}

async function sharpShots(): Promise<Row> {
  const media = await openMedia("sharp");
  try {
    const { artifact } = await media.make(stillOf(prompts[0]!));
    const ours = median(await shotTimes(media, artifact, 3));
    return { what: "a shot of 3 s, 1280x720", ours, limit: 8000, unit: "ms" };
  } finally {
    await media.close();
  }
}

async function drawing(): Promise<Row[]> {
  const media = await openMedia();
  try {
    const bare = media.resident();
    const stillTimes: number[] = [];
    const voiceTimes: number[] = [];
    let picture: Bytes = new Uint8Array();
    for (const prompt of prompts.slice(0, stills + 1)) {
      const { ms, artifact } = await media.make(stillOf(prompt));
      stillTimes.push(ms);
      picture = artifact;
    }
    const quick = await shotTimes(media, picture, shots);
    for (const voice of ["ada", "bruno", "chiara", "dev"]) {
      const line = "You came back. I did not think that you would, not after all these years.";
      voiceTimes.push((await media.make({ kind: "speech.generate", line, voice })).ms);
    }
    const portrait = { kind: "video.talk", image: "still", voice: "ada", audio: null } as const;
    const line = "You came back. I did not think that you would.";
    const talk = await media.make({ ...portrait, line, rate: "24", aspect }, { still: picture });
    const drawn = { still: picture, shot: talk.artifact };
    const cast: never[] = [];
    for (const task of [
      { kind: "image.edit", image: "still", preset: "ghibli-reaction", prompt: "", strength: 0.8 },
      { kind: "image.sketch", drawing: "still", prompt: "A street", strength: 0.8 },
      { kind: "image.upscale", image: "still", scale: 2, print: null },
      { kind: "video.lipsync", footage: "shot", audio: "shot", rate: "24" },
      { kind: "media.frame", video: "shot", at: "last" },
    ])
      await media.make({ cast, aspect, seed, ...task } as Task, drawn);
    const resident = media.resident();
    const { wasm, heap, buffers } = await media.memory();
    const warm = (times: number[]): number => median(times.slice(1));
    return [
      { what: "a still, 1280x720", ours: warm(stillTimes), limit: 400, unit: "ms" },
      { what: "a shot of 3 s, 640x360", ours: median(quick), limit: 3000, unit: "ms" },
      { what: "a line of 5 s, spoken", ours: warm(voiceTimes), limit: null, unit: "ms" },
      { what: `a talking shot of ${talk.seconds} s`, ours: talk.ms, limit: null, unit: "ms" },
      { what: "its isolate, all kinds drawn", ours: wasm + heap, limit: 100, unit: "MB" },
      { what: "  of that the wasm memories", ours: wasm, limit: null, unit: "MB" },
      { what: "  and beside it buffers", ours: buffers, limit: null, unit: "MB" },
      { what: "the media process before any work", ours: bare, limit: null, unit: "MB" },
      { what: "the same after all of this", ours: resident, limit: null, unit: "MB" },
    ];
  } finally {
    await media.close();
  }
}

async function aWholeFilm(): Promise<Row[]> {
  const studio = await makeStudio();
  try {
    await studio.start();
    const ask = await guest(studio.url);
    const graph = filmOf();
    const from = performance.now();
    const { body } = await ask<{ id: string }>("POST", "/api/runs", { graph, tier: "draft" });
    const answers: number[] = [];
    let status = "running";
    while (status === "running" || status === "waiting") {
      answers.push((await ask("GET", "/api/health")).ms);
      ({ status } = (await ask<{ status: string }>("GET", `/api/runs/${body.id}`)).body);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    if (status !== "done") throw new Error(`The film ended ${status}.`);
    const late = answers.sort((a, b) => a - b)[Math.floor(answers.length * 0.95)] ?? 0;
    const seconds = (performance.now() - from) / 1000;
    return [
      { what: `a film of ${graph.nodes.length} nodes`, ours: seconds, limit: 120, unit: "s" },
      { what: "the desk meanwhile, 95th percentile", ours: late, limit: 100, unit: "ms" },
    ];
  } finally {
    await studio.remove();
  }
}

/** What takes minutes is left out where the bench is only tried. */
const few = process.argv.includes("--few");
const long = few ? [] : [await sharpShots(), ...(await aWholeFilm())];
printTable("draft", [...(await drawing()), ...long]);
