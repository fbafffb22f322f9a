// A contact sheet of what the Draft maker draws, to be looked at: sixty prompts, the cast from shot to
// shot, and every kind of task. It lands in shots/draft-*.png; what could not be made ends it with 1.
import { asked } from "./options/asked.ts";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { assetsIn } from "@aktion/schema/tasks/assets";
import type { Task } from "@aktion/schema/tasks/task";
import { at } from "../tools/launcher/places.mjs";
import { launchBrowser } from "../web/e2e/browser.ts";
import { openMedia, type Bytes, type Media } from "./draft/media.ts";
import { cast, castShots, prompts } from "./draft/prompts.ts";

interface Cell {
  readonly words: string;
  readonly bytes: Bytes;
  readonly type: string;
}

const still = (prompt: string, more: Partial<Extract<Task, { kind: "image.generate" }>> = {}) =>
  ({
    kind: "image.generate",
    prompt,
    cast: [],
    style: null,
    aspect: "16:9",
    seed: null,
    ...more,
  }) satisfies Task;

/** Where the files themselves are put, when that is asked for: --keep FOLDER. */
const folder = asked("keep", "");
if (folder) mkdirSync(folder, { recursive: true });
const only = process.argv.slice(2).filter((word) => !word.startsWith("-") && word !== folder);
const wanted = (name: string): boolean => only.length === 0 || only.includes(name);

const cell = async (
  media: Media,
  words: string,
  task: Task,
  assets?: Record<string, Bytes>,
): Promise<Cell> => {
  const { artifact: bytes, type } = await media.make(task, assets);
  return { words, bytes, type };
};

async function castCells(media: Media): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const { name, prompt } of cast) {
    const from = { name, prompt, assets: [], castId: null };
    const face = await cell(media, name, still(prompt, { cast: [from] }));
    cells.push(face);
    for (const words of castShots) {
      const asked = still(words, { cast: [{ ...from, assets: ["face"] }] });
      cells.push(await cell(media, words, asked, { face: face.bytes }));
    }
  }
  return cells;
}

/** Every kind of task, fed by what the ones before it made. */
async function kindCells(media: Media): Promise<Cell[]> {
  const cells: Cell[] = [];
  const keep: Record<string, Bytes> = {};
  const add = async (name: string, words: string, task: Task): Promise<void> => {
    const from = performance.now();
    try {
      const assets = Object.fromEntries(assetsIn(task).map((id) => [id, keep[id]!]));
      const made = await cell(media, words, task, assets);
      keep[name] = made.bytes;
      cells.push(made);
      if (folder)
        writeFileSync(path.join(folder, `${name}.${made.type.split("/")[1]}`), made.bytes);
      console.log(`    ${words}: ${Math.round(performance.now() - from)} ms`);
    } catch (fault) {
      cells.push({ words: `${words}: ${String(fault)}`, bytes: new Uint8Array(), type: "fault" });
    }
  };
  const aspect = "16:9" as const;
  const seed = null;
  const [mara, ilya] = cast.map((one) => ({ ...one, assets: [] as string[], castId: null }));
  await add("mara", "image.generate: Mara", still(mara!.prompt, { cast: [mara!] }));
  await add("ilya", "image.generate: Ilya", still(ilya!.prompt, { cast: [ilya!] }));
  await add("place", "image.generate: a place", still("Wide: an empty harbour at dusk, nobody"));
  for (const preset of ["emotion-mask", "ghibli-reaction", "neo-tokyo-glitch"])
    await add(preset, `image.edit: ${preset}`, {
      kind: "image.edit",
      image: "mara",
      preset,
      prompt: "",
      cast: [],
      strength: 0.8,
      aspect,
      seed,
    });
  const who = { ...mara!, assets: ["mara"] };
  for (const prompt of ["Leaps and runs from the rain, night", "Kneels, weeping, in a forest"])
    await add(prompt, `image.pose: ${prompt}`, {
      kind: "image.pose",
      cast: [who],
      image: null,
      pose: null,
      prompt,
      aspect,
      seed,
    });
  for (const [variation, style] of ["natural", "headshot", "editorial", "noir", "period"].entries())
    await add(style, `image.portrait: ${style}`, {
      kind: "image.portrait",
      cast: [who],
      look: null,
      options: { background: "studio", style, glasses: variation === 1 ? "on" : "keep" },
      variation,
      aspect: "4:3",
      seed,
    });
  const images = ["mara", "ilya", "place", "emotion-mask", "noir", "period"];
  await add("epic", "image.compose: all of them", {
    kind: "image.compose",
    images,
    prompt: "All together at the harbour",
    aspect,
    seed,
  });
  const shot = { prompt: "", seconds: 3, rate: "24", aspect, seed } as const;
  for (const move of ["push", "pan-left", "handheld"])
    await add(move, `video.animate: ${move}`, {
      ...shot,
      kind: "video.animate",
      image: "epic",
      end: null,
      move,
    });
  await add("moved", "video.animate to an end still", {
    ...shot,
    kind: "video.animate",
    image: "mara",
    end: "place",
    move: "auto",
  });
  await add("bridge", "video.bridge", {
    kind: "video.bridge",
    images: ["place", "mara"],
    prompt: "",
    secondsPerLink: 2,
    rate: "24",
    aspect,
    seed,
  });
  const line = "You came back. I did not think that you would.";
  await add("line", "speech.generate", { kind: "speech.generate", line, voice: "ada" });
  const face = still("Close-up: Mara speaks, street by day", { cast: [who] });
  await add("face", "image.generate: a close-up", face);
  const talk = { rate: "24", aspect } as const;
  await add("talk", "video.talk: a drawn face", {
    ...talk,
    kind: "video.talk",
    image: "face",
    line: "",
    voice: "ada",
    audio: "line",
  });
  await add("talk on a photograph", "video.talk: no face drawn", {
    ...talk,
    kind: "video.talk",
    image: "neo-tokyo-glitch",
    line,
    voice: "bruno",
    audio: null,
  });
  await add("near", "video.animate: the close-up", {
    ...shot,
    kind: "video.animate",
    image: "face",
    end: null,
    move: "push",
  });
  await add("lips", "video.lipsync: a drawn shot", {
    ...talk,
    kind: "video.lipsync",
    footage: "near",
    audio: "line",
  });
  await add("lips on footage", "video.lipsync: footage", {
    ...talk,
    kind: "video.lipsync",
    footage: "bridge",
    audio: "line",
  });
  await add("larger", "image.upscale", {
    kind: "image.upscale",
    image: "mara",
    scale: 2,
    print: null,
  });
  await add("sketch", "image.sketch", {
    kind: "image.sketch",
    drawing: "emotion-mask",
    prompt: "A street at dusk",
    strength: 0.8,
    aspect,
    seed,
  });
  await add("frame", "media.frame: the last of it", {
    kind: "media.frame",
    video: "bridge",
    at: "last",
  });
  return cells;
}

const sheets: { readonly file: string; readonly cells: number; readonly faults: string[] }[] = [];

async function photograph(name: string, cells: readonly Cell[], columns: number): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    const shown = ({ words, bytes, type }: Cell): string => {
      const source = `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
      const film = `<video src="${source}" muted preload="auto"></video>`;
      const picture = type.startsWith("image/")
        ? `<img src="${source}">`
        : type.startsWith("video/")
          ? film
          : `<div>${type}</div>`;
      return `<figure>${picture}<figcaption>${words}</figcaption></figure>`;
    };
    await page.setContent(
      `<style>body{margin:8px;background:#16181b;color:#e8e6e1;font:12px sans-serif}
       main{display:grid;grid-template-columns:repeat(${columns},1fr);gap:8px}
       figure{margin:0}img,video{width:100%;display:block}figcaption{padding:3px 0}</style>
       <main>${cells.map(shown).join("")}</main>`,
    );
    // A film is shown two thirds in, where its move can be seen.
    await page.evaluate(async () => {
      for (const film of document.querySelectorAll("video")) {
        await new Promise((done) => {
          film.onseeked = done;
          film.onerror = done;
          film.currentTime = 2;
        });
      }
    });
    mkdirSync(at("shots"), { recursive: true });
    const file = `shots/draft-${name}.png`;
    await page.screenshot({ path: at(file), fullPage: true });
    const faults = cells.flatMap(({ type, words }) => (type === "fault" ? [words] : []));
    sheets.push({ file, cells: cells.length, faults });
    console.log([file, ...faults].map((line) => `  ${line}`).join("\n"));
  } finally {
    await browser.close();
  }
}

const media = await openMedia();
try {
  if (wanted("prompts")) {
    const cells: Cell[] = [];
    for (const prompt of prompts) cells.push(await cell(media, prompt, still(prompt)));
    for (const [index, part] of [cells.slice(0, 30), cells.slice(30)].entries())
      await photograph(`prompts-${index + 1}`, part, 5);
  }
  if (wanted("kinds")) await photograph("kinds", await kindCells(media), 4);
  if (wanted("cast")) await photograph("cast", await castCells(media), 7);
} finally {
  await media.close();
}
if (process.argv.includes("--json")) console.log(JSON.stringify({ bench: "sheet", sheets }));
if (sheets.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
