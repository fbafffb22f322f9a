import { stillSizes } from "@aktion/schema/graph/sizes";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { drawPixels } from "../../codecs/resvg";
import { pictureOf, rowsOf } from "../../pixels/picture";
import { writePng } from "../../pixels/write-png";
import { MediaRefusal } from "../../refusal";
import type { Maker } from "../makers";
import type { Ink } from "./find-ink";
import { findInk } from "./find-ink";
import { insideOf } from "./inside";
import { penned } from "./pen";
import { readDrawing } from "./read-drawing";
import { placeFor, sceneBehind } from "./scene-behind";
import { linesAsDrawn, setInScene } from "./set-in-scene";

/** From here up the drawing's own lines are kept to the pixel; below, the pen of the house follows them. */
const toThePixel = 0.95;

/** Pixels covered; the least is a short stroke. */
function refuseEmpty({ lines, filled }: Ink, unit: number): void {
  const covered = lines.reduce((sum, value, at) => sum + Math.max(value, filled[at] ?? 0), 0);
  if (covered >= 90 * unit * unit) return;
  throw new MediaRefusal(
    "draft.unusable",
    "There is nothing on this drawing. Draw something, or wire another drawing in.",
  );
}

/** The filmmaker's own drawing, cleaned and inked, before the scene that the words name. */
export const makeSketch: Maker<TaskOf<"image.sketch">> = async (task, bench) => {
  const { asset, chance, turn, tell } = bench;
  const { w: width, h: height } = stillSizes[task.aspect];
  const size = { width, height };
  const unit = Math.min(width, height) / 720;
  const paper = await readDrawing(asset(task.drawing), size);
  await turn.breathe();
  const ink = findInk(paper, unit);
  refuseEmpty(ink, unit);
  tell(0.3);
  await turn.breathe();
  const inside = insideOf(ink, size, unit);
  await turn.breathe();
  const place = placeFor(task, chance);
  const picture = await sceneBehind(place, size, chance);
  tell(0.6);
  await turn.breathe();
  const hand = { size, unit, freedom: 1 - task.strength, chance: chance.branch("pen") };
  const lines =
    task.strength >= toThePixel
      ? linesAsDrawn(ink)
      : pictureOf(await drawPixels({ svg: penned(ink, hand) }));
  await turn.breathe();
  const seed = chance.branch("marker").whole(0, 0x7fffffff);
  setInScene(picture, inside, ink, lines, { unit, side: place.side, seed });
  tell(0.8);
  await turn.breathe();
  const head = { width, height, channels: 3 } as const;
  const bytes = await writePng(head, rowsOf(picture), () => turn.breathe());
  return { type: "image/png", bytes, width, height, seconds: null, poster: null };
};
