import type { Scene, ShotSize } from "../reading/scene";
import type { Subject } from "../reading/subject";
import { extentOf, isFlying, saddleOf } from "./creatures/draw-creature";
import type { Framing } from "./framing";
import { frameScene, headMetres } from "./framing";
import { insertFraming } from "./inserts/insert-frame";
import { Lens } from "./lens";
import { vehicleExtent } from "./vehicles/vehicle-extent";

/** What must be in the frame: metres over all, and the part that a near shot is of. */
interface Measured {
  readonly high: number;
  readonly long: number;
  /** Its middle above the ground, and how long it is; null when nothing of it is a face. */
  readonly face: { readonly at: number; readonly long: number } | null;
}

/** Riders are seated this high over the saddle, in heads: hip to crown. */
const seatedHeads = 3.7;

function measured(subject: Subject, rider: boolean): Measured {
  if (subject.kind === "vehicle") {
    const { high, long } = vehicleExtent(subject.model);
    const more =
      rider && (subject.model === "bicycle" || subject.model === "motorcycle") ? 0.75 : 0;
    return { high: high + more, long: long * (1 + (subject.count - 1) * 0.5), face: null };
  }
  if (subject.kind === "insert") return { high: 1, long: 1, face: null };
  const { high, long, head, headLong } = extentOf(subject);
  const wide = long * (1 + Math.min(4, subject.count - 1) * 0.55);
  if (!rider) return { high, long: wide, face: { at: head[1], long: headLong } };
  const seat = saddleOf(subject)[1];
  const flight = subject.pose === "fly" ? 1.2 * extentOf(subject).tall : 0;
  const top = seat + seatedHeads * headMetres + flight;
  return {
    high: Math.max(high, top),
    long: wide,
    face: { at: top - headMetres * 0.6, long: headMetres * 1.3 },
  };
}

/** Shares of the picture: how high and how wide it may come, and where it stands. */
const shares: Record<
  ShotSize,
  { readonly high: number; readonly wide: number; readonly foot: number }
> = {
  extreme: { high: 1, wide: 1, foot: 1 },
  close: { high: 0.9, wide: 0.95, foot: 0.95 },
  medium: { high: 0.7, wide: 0.76, foot: 0.9 },
  full: { high: 0.54, wide: 0.56, foot: 0.83 },
  wide: { high: 0.27, wide: 0.36, foot: 0.76 },
  vast: { high: 0.11, wide: 0.2, foot: 0.72 },
};

const mount = ({ subjects = [] }: Scene): Subject | null =>
  subjects.find((one) => one.kind !== "insert" && one.role === "ridden") ?? null;

/** Those that stand or drive one behind another; what flies is over them. */
export const alongside = ({ subjects = [] }: Scene): readonly Subject[] =>
  subjects.filter((one) => one.kind !== "insert" && !(one.kind === "creature" && isFlying(one)));

/** How far each is from the middle of them all, in metres forward. */
export function slotOf(scene: Scene, subject: Subject): number {
  const all = alongside(scene);
  const longs = all.map((one) => measured(one, false).long * 1.08);
  const before = longs.slice(0, all.indexOf(subject)).reduce((sum, one) => sum + one, 0);
  const total = longs.reduce((sum, one) => sum + one, 0);
  return all.length < 2 ? 0 : before + (longs[all.indexOf(subject)] ?? 0) / 2 - total / 2;
}

/** The frame of a picture that is not of people alone: round its subject, and a rider on it. */
export function frameSubjects(scene: Scene, width: number, height: number): Framing {
  const ridden = mount(scene);
  const subject = ridden ?? scene.subjects?.[0];
  if (!subject || (scene.people.length > 0 && !ridden)) return frameScene(scene, width, height);
  if (subject.kind === "insert") return insertFraming(scene, subject, width, height);
  const own = measured(subject, ridden !== null);
  const rest = ridden ? [] : alongside(scene).slice(1);
  const high = Math.max(own.high, ...rest.map((one) => measured(one, false).high));
  const long = rest.reduce((sum, one) => sum + measured(one, false).long * 1.1, own.long);
  const { face } = own;
  const side = Math.min(height, width * 1.25);
  const { size, angle } = scene;
  const isNear = face !== null && (size === "close" || size === "extreme");
  const share = shares[size];
  const scale = isNear
    ? (side * (size === "extreme" ? 0.98 : 0.6)) / face.long
    : Math.min((side * share.high) / high, (width * share.wide) / long);
  const reach = side * 2.16;
  const focus = Math.max(1.15, Math.min(34, reach / scale));
  const at = isNear ? height * 0.46 : height * share.foot;
  const level = isNear ? face.at : 0;
  const wanted = {
    eye: isNear ? face.at : Math.max(0.3, Math.min(1.7, high * 0.8)),
    low: isNear ? face.at - face.long * 0.35 : Math.max(0.12, Math.min(0.8, high * 0.3)),
    high: isNear ? face.at + face.long * 0.3 : high * 1.3 + 1,
  }[angle];
  const most = level + (at - height * (angle === "high" ? 0.03 : 0.16)) / scale;
  const eyeHeight = Math.max(0.08, Math.min(wanted, most));
  const horizon = at + (level - eyeHeight) * scale;
  const lens = new Lens(width, height, scale * focus, eyeHeight, horizon, width / 2);
  return { lens, focus, head: headMetres * scale };
}
