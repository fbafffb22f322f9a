import type { RateName } from "@aktion/schema/graph/rates";
import { framesIn } from "@aktion/schema/graph/rates";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { smoothStep } from "../../pixels/picture";
import type { Chance } from "../chance";
import type { Camera } from "../film/moves";
import { ease, moveFor, moves, swayOf } from "../film/moves";
import type { Plate } from "../film/plate";
import { perSecondOf, rateOf } from "../film/roll";
import type { FilmSet } from "../film/set";
import type { Size } from "../film/shot-size";
import { filmSet } from "../film/set";
import { dissolve } from "../film/view";
import { plainWords } from "../request-seed";

/** A shot's end still comes up between these shares of its length. */
const dissolveFrom = 0.5;
const dissolveTo = 0.92;

/** How one shot is filmed, frame by frame. */
export interface Shooting {
  readonly width: number;
  readonly height: number;
  readonly rate: RateName;
  readonly count: number;
  /** What is seen at a frame, as a key; frames after the last see what the last does. */
  readonly look: (index: number) => string;
  /** `people` stand in for those of the start still, as with another face. */
  readonly draw: (index: number, frame: Uint32Array, people?: Plate | null) => void;
}

export function shootingOf(
  task: TaskOf<"video.animate">,
  { width, height }: Size,
  { start, end }: { readonly start: FilmSet; readonly end: FilmSet | null },
  chance: Chance,
): Shooting {
  const rate = rateOf(task.rate);
  const count = framesIn(task.seconds, rate);
  const perSecond = perSecondOf(rate);
  const move = moves[moveFor(task.move, plainWords(task.prompt))];
  const amount = Math.min(1.5, Math.max(0.6, task.seconds / 4));
  const sway = swayOf(chance.branch("sway"));
  const over = new Uint32Array(end ? width * height : 0);
  const shareOf = (index: number): number => (count > 1 ? Math.min(1, index / (count - 1)) : 0);
  const cameraAt = (index: number): Camera =>
    move(ease(shareOf(index)), amount, (line) => sway(line, index / perSecond));
  const mixedAt = (index: number): number =>
    end ? smoothStep(dissolveFrom, dissolveTo, shareOf(index)) : 0;
  return {
    width,
    height,
    rate,
    count,
    look: (index) => JSON.stringify([cameraAt(index), mixedAt(index)]),
    draw: (index, frame, people) => {
      const mixed = mixedAt(index);
      if (mixed < 1) filmSet(start, cameraAt(index), frame, width, people);
      if (!end || mixed === 0) return;
      const settled = { zoom: 1 + 0.07 * (1 - ease(shareOf(index))), x: 0, y: 0 };
      filmSet(end, settled, mixed < 1 ? over : frame, width);
      if (mixed < 1) dissolve(frame, over, mixed);
    },
  };
}
