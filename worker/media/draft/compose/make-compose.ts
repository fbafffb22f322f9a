import { stillSizes } from "@aktion/schema/graph/sizes";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { checkPicture } from "../../codecs/read-picture";
import { drawPng } from "../../codecs/resvg";
import { drawScene } from "../art/draw-scene";
import type { Drawn } from "../drawn/drawn";
import { readDrawn, withDrawn } from "../drawn/drawn";
import type { Maker } from "../makers";
import type { CastMember } from "../reading/read-people";
import { readScene } from "../reading/read-scene";
import type { Design, Scene } from "../reading/scene";
import { bestOf, settingWords, timeWords, weatherWords } from "../reading/vocabulary";
import { plainWords } from "../request-seed";
import { drawnOf } from "../still/draw-panel";
import { showablePicture } from "./showable-picture";
import type { Picture } from "./put-pictures";
import { putPictures } from "./put-pictures";

const most = 4;

/** Everybody in the stills, each once. */
function everybody(stills: readonly (Drawn | null)[]): Design[] {
  const found = new Map<string, Design>();
  for (const still of stills)
    for (const { design } of still?.people ?? []) found.set(JSON.stringify(design), design);
  return [...found.values()].slice(0, most);
}

/** Where it is set: as the words say; else as the still says that shows a place and nobody in it. */
function placed(scene: Scene, words: string, stills: readonly (Drawn | null)[]): Scene {
  const scenes = stills.flatMap((still) => still?.again?.scene ?? []);
  const from = scenes.find(({ people }) => people.length === 0) ?? scenes[0];
  if (!from) return scene;
  return {
    ...scene,
    setting: bestOf(settingWords, words) ? scene.setting : from.setting,
    time: bestOf(timeWords, words) ? scene.time : from.time,
    weather: bestOf(weatherWords, words) ? scene.weather : from.weather,
    side: from.side,
  };
}

/** Six stills as one panel: everybody who is in them together in one place, in one light. */
export const makeCompose: Maker<TaskOf<"image.compose">> = async (task, bench) => {
  const { asset, chance, turn, tell } = bench;
  const { w: width, h: height } = stillSizes[task.aspect];
  const files = task.images.map((id) => asset(id));
  for (const file of files) checkPicture(file);
  const stills = files.map((file) => readDrawn(file));
  const words = plainWords(task.prompt);
  const cast = everybody(stills).map((design): CastMember => ({ words: "", design, known: true }));
  const read = readScene({ prompt: task.prompt, cast }, chance);
  const scene = placed(
    cast.length > 2 && read.size === "close" ? { ...read, size: "full" } : read,
    words,
    stills,
  );
  const images = new Map<string, Uint8Array>();
  const pictures: Picture[] = [];
  for (const [index, file] of files.entries()) {
    if (stills[index]) continue;
    const href = `http://still/${index}/`;
    const { bytes, shape } = await showablePicture(file);
    images.set(href, bytes);
    pictures.push({ href, shape });
    tell((index + 1) / 12);
    await turn.breathe();
  }
  const panel = drawScene(scene, width, height, chance, {
    dress: (stage) => putPictures(stage, pictures),
  });
  const png = await drawPng({ svg: panel.whole(), images });
  const drawn = drawnOf(panel, scene, chance);
  const bytes = withDrawn(png, pictures.length > 0 ? { ...drawn, again: null } : drawn);
  return { type: "image/png", bytes, width, height, seconds: null, poster: null };
};
