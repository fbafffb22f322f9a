import { framesIn } from "@aktion/schema/graph/rates";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { smoothStep } from "../../pixels/picture";
import { MediaRefusal } from "../../refusal";
import type { Camera } from "../film/moves";
import { ease } from "../film/moves";
import { film, rateOf } from "../film/roll";
import { filmSet, setOf } from "../film/set";
import { dissolve } from "../film/view";
import type { Maker } from "../makers";

/** How much of a link is spent between its two stills. */
const [mixFrom, mixTo] = [0.28, 0.72];
const nearer = 0.16;

/** Ways a link may go: always off the first still, and always to rest on the last. */
const ways: [readonly [number, number], ...(readonly [x: number, y: number])[]] = [
  [0.5, 0],
  [-0.5, 0],
  [0, -0.4],
  [0.3, 0.3],
];

/** From one still to the next: the first frame is the one as it is, the last the other as it is. */
export const makeSequence: Maker<TaskOf<"video.bridge">> = async (task, bench) => {
  const { asset, chance, turn } = bench;
  const [from, to, more] = task.images;
  if (!from || !to || more) {
    const words = "A link goes from one still to the next. Run the sequence again.";
    throw new MediaRefusal("draft.unusable", words);
  }
  const { width, height } = bench.shotSize(task.aspect);
  const rate = rateOf(task.rate);
  const count = framesIn(task.secondsPerLink, rate);
  const [x, y] = chance.branch("links").pick(ways);
  const first = await setOf(asset(from), { width, height });
  await turn.breathe();
  const last = await setOf(asset(to), { width, height });
  await turn.breathe();
  const shareOf = (index: number): number => index / Math.max(1, count - 1);
  const leaving = (share: number): Camera => {
    const gone = ease(share);
    return { zoom: 1 + nearer * gone, x: x * gone, y: y * gone };
  };
  const arriving = (share: number): Camera => {
    const rest = 1 - ease(share);
    return { zoom: 1 + nearer * rest, x: -x * rest, y: -y * rest };
  };
  const over = new Uint32Array(width * height);
  return film(
    {
      width,
      height,
      rate,
      count,
      look: (index) => String(shareOf(index)),
      draw: (index, frame) => {
        const share = shareOf(index);
        const mixed = smoothStep(mixFrom, mixTo, share);
        if (mixed < 1) filmSet(first, leaving(share), frame, width);
        if (mixed === 0) return;
        filmSet(last, arriving(share), mixed < 1 ? over : frame, width);
        if (mixed < 1) dissolve(frame, over, mixed);
      },
    },
    bench,
  );
};
