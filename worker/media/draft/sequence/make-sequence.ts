import { framesIn } from "@aktion/schema/graph/rates";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { smoothStep } from "../../pixels/picture";
import type { Camera } from "../film/moves";
import { ease } from "../film/moves";
import { film, rateOf } from "../film/roll";
import type { FilmSet } from "../film/set";
import { filmSet, setOf } from "../film/set";
import { dissolve } from "../film/view";
import type { Maker } from "../makers";

/** How much of a link is spent between its two stills. */
const [mixFrom, mixTo] = [0.28, 0.72];
const nearer = 0.16;

interface Moment {
  readonly link: number;
  /** 0 is the link's first still alone, 1 its last. */
  readonly share: number;
}

/** Ways a link may go: always off the first still, and always to rest on the last. */
const ways: readonly (readonly [x: number, y: number])[] = [
  [0.5, 0],
  [-0.5, 0],
  [0, -0.4],
  [0.3, 0.3],
];

/** Stills in order, each link from the first of its frames to the last of them, joined without a jump. */
export const makeSequence: Maker<TaskOf<"video.bridge">> = async (task, bench) => {
  const { asset, chance, turn } = bench;
  const { width, height } = bench.shotSize(task.aspect);
  const rate = rateOf(task.rate);
  const links = task.images.length - 1;
  const count = framesIn(task.secondsPerLink, rate) * links;
  const draw = chance.branch("links");
  const chosen = Array.from({ length: links }, () => draw.pick([...ways] as [(typeof ways)[0]]));
  // Two stills are held at a time, however long the sequence is.
  const sets = new Map<number, FilmSet>();
  const setAt = async (place: number): Promise<FilmSet> => {
    const known = sets.get(place);
    if (known) return known;
    const made = await setOf(asset(task.images[place] ?? ""), { width, height });
    for (const old of sets.keys()) if (old < place - 1) sets.delete(old);
    sets.set(place, made);
    await turn.breathe();
    return made;
  };
  const momentOf = (index: number): Moment => {
    const place = (index / Math.max(1, count - 1)) * links;
    const link = Math.min(links - 1, Math.floor(place));
    return { link, share: place - link };
  };
  const leaving = (link: number, share: number): Camera => {
    const [x = 0, y = 0] = chosen[link] ?? [];
    return { zoom: 1 + nearer * ease(share), x: x * ease(share), y: y * ease(share) };
  };
  const arriving = (link: number, share: number): Camera => {
    const [x = 0, y = 0] = chosen[link] ?? [];
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
      look: (index) => JSON.stringify(momentOf(index)),
      draw: async (index, frame) => {
        const { link, share } = momentOf(index);
        const mixed = smoothStep(mixFrom, mixTo, share);
        if (mixed < 1) filmSet(await setAt(link), leaving(link, share), frame, width);
        if (mixed === 0) return;
        const target = mixed < 1 ? over : frame;
        filmSet(await setAt(link + 1), arriving(link, share), target, width);
        if (mixed < 1) dissolve(frame, over, mixed);
      },
    },
    bench,
  );
};
