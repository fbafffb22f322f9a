import type { RateName } from "@aktion/schema/graph/rates";
import { framesIn, rateNames, rates } from "@aktion/schema/graph/rates";
import { shotSizes } from "@aktion/schema/graph/sizes";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { readPicture } from "../../codecs/read-picture";
import { encodeWebp } from "../../codecs/webp";
import { WebmWriter } from "../../codecs/webm";
import { MediaRefusal } from "../../refusal";
import type { Maker } from "../makers";
import { plainWords } from "../request-seed";
import type { Camera } from "./moves";
import { ease, moveFor, moves, swayOf } from "./moves";
import type { Plate, View } from "./view";
import { dissolve, drawView, wordsOf } from "./view";

const quality = 78;
const effort = 1;
/** Source pixels kept for each pixel of the shot, for the camera to come nearer. */
const closeness = 1.3;
const dissolveFrom = 0.5;
const dissolveTo = 0.92;

function rateOf(name: string): RateName {
  const rate = rateNames.find((known) => known === name);
  if (!rate) throw new MediaRefusal("draft.unusable", "This board's frame rate is not known.");
  return rate;
}

/** The window of a camera over a plate that fills a frame of this shape. */
function viewOf(plate: Plate, shape: number, { zoom, x, y }: Camera): View {
  const own = plate.width / plate.height;
  const width = Math.min(1, shape / own) / zoom;
  const height = Math.min(1, own / shape) / zoom;
  return { x: 0.5 + (x * (1 - width)) / 2, y: 0.5 + (y * (1 - height)) / 2, width, height };
}

const smooth = (share: number): number => share * share * (3 - 2 * share);

export const makeShot: Maker<TaskOf<"video.animate">> = async (
  task,
  { asset, chance, turn, tell },
) => {
  const { w: width, h: height } = shotSizes[task.aspect];
  const rate = rateOf(task.rate);
  const count = framesIn(task.seconds, rate);
  const perSecond = rates[rate].frames / rates[rate].per;
  // Above 30 a second every drawing is shown twice, as animators do.
  const every = perSecond > 31 ? 2 : 1;

  const plateOf = async (id: string): Promise<Plate> => {
    const least = { width: width * closeness, height: height * closeness };
    const pixels = await readPicture(asset(id), least);
    return { words: wordsOf(pixels), width: pixels.width, height: pixels.height };
  };
  const start = await plateOf(task.image);
  await turn.breathe();
  const end = task.end === null ? null : await plateOf(task.end);

  const move = moves[moveFor(task.move, plainWords(task.prompt))];
  const amount = Math.min(1.5, Math.max(0.6, task.seconds / 4));
  const sway = swayOf(chance.branch("sway"));
  const frame = new Uint32Array(width * height);
  const over = new Uint32Array(end ? width * height : 0);
  const writer = new WebmWriter(width, height, rate);
  const shape = width / height;
  let poster: Uint8Array | null = null;
  let shown = "";
  let webp = new Uint8Array(0);

  for (let index = 0; index < count; index++) {
    if (index % every === 0) {
      const share = count > 1 ? index / (count - 1) : 0;
      const seconds = index / perSecond;
      const camera = move(ease(share), amount, (line) => sway(line, seconds));
      const mixed = end
        ? smooth(Math.min(1, Math.max(0, (share - dissolveFrom) / (dissolveTo - dissolveFrom))))
        : 0;
      const settled = { ...camera, zoom: 1 + 0.07 * (1 - ease(share)), x: 0, y: 0 };
      const look = JSON.stringify([camera, mixed, end && settled]);
      if (look !== shown) {
        if (mixed < 1) drawView(start, viewOf(start, shape, camera), frame, width);
        if (end && mixed > 0) {
          drawView(end, viewOf(end, shape, settled), over, width);
          dissolve(frame, over, mixed);
        }
        const data = new Uint8Array(frame.buffer);
        webp = new Uint8Array(await encodeWebp({ data, width, height }, quality, effort));
        shown = look;
        await turn.breathe();
      }
    }
    poster ??= webp;
    await writer.add(webp);
    if (index % 8 === 7) tell((index + 1) / count);
  }
  const bytes = await writer.finish();
  return { type: "video/webm", bytes, width, height, seconds: count / perSecond, poster };
};
