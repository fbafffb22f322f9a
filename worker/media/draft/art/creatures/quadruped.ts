import type { Creature } from "../../reading/subject";
import type { Point } from "../geometry";
import { curve, farSide } from "../geometry";
import { bodyOf } from "./body";
import { curledUp } from "./curled";
import type { Stance } from "./creature-poses";
import { asleep, hunched, stances } from "./creature-poses";
import type { CreatureWork, Part } from "./creature-work";
import { limbOf, mergedParts, shadow } from "./creature-work";
import type { HeadPose } from "./head-pose";
import { farEar, features, skull, trunk } from "./draw-head";
import { lionMane, mane, markCoat, woolly } from "./markings";
import type { Measures } from "./measures";
import type { FourLegged } from "./species";
import { measures } from "./species";
import { tailOf } from "./tails";
import { wing } from "./wings";

/** Cattle and game don't sit, and don't howl; they stand, whatever was asked. */
function stanceOf(species: FourLegged, pose: Creature["pose"]): Stance {
  const own = measures[species];
  const sits = own.feet === "paw" && species !== "dragon";
  if (own.hunched && pose !== "run" && pose !== "fly" && pose !== "sleep") return hunched;
  if (pose === "howl" && !["dog", "wolf", "fox"].includes(species)) return stances.snarl;
  if (pose === "sit" && !sits) return stances.stand;
  if (pose === "fly" && species !== "dragon") return stances.run;
  return stances[pose];
}

/** Those that curl up to sleep. */
export const curls: ReadonlySet<FourLegged> = new Set([
  "cat",
  "dog",
  "fox",
  "wolf",
  "rabbit",
  "rat",
]);

/** A body's frame: where the neck springs, the nape lies and how the head is held. */
export function frameOf(species: FourLegged, pose: Creature["pose"], shut: boolean) {
  const own = measures[species];
  const stance = stanceOf(species, pose);
  const body = bodyOf(own, stance);
  const [long, rise, base, top] = own.neck;
  const down = shut ? asleep : { neck: 0, head: 0 };
  const angle = rise + stance.neck + (down.neck && -rise * 0.6 + down.neck * 0.4);
  const root = body.on(0.98, 0.06);
  const nape: Point = [
    root[0] + Math.cos(angle) * long,
    Math.max(own.headSize * 0.3, root[1] + Math.sin(angle) * long),
  ];
  const head: HeadPose = {
    nape,
    size: own.headSize,
    angle: shut ? Math.max(-0.1, own.nod + stance.head + down.head) : own.nod + stance.head,
    open: stance.open ?? false,
    shut,
  };
  return { own, stance, body, root, nape, head, base, top };
}

const legWidths = { front: [0.24, 0.15, 0.095, 0.085], hind: [0.34, 0.24, 0.11, 0.085] };

function leg(
  work: CreatureWork,
  own: Measures,
  root: Point,
  joints: readonly Point[],
  kind: "front" | "hind",
): Point[] {
  const spots = joints.map(([x, y]): Point => [root[0] + x, y]);
  const heavy = own.leg;
  const widths = legWidths[kind].map(
    (wide, index) => wide * (index === 0 ? 0.4 + heavy * 0.6 : heavy),
  );
  return limbOf(work, spots, widths);
}

function foot(
  work: CreatureWork,
  own: Measures,
  root: Point,
  joints: readonly Point[],
  colour: string,
): Part {
  const [x = 0, y = 0.05] = joints.at(-1) ?? [];
  const [kx, ky] = joints.at(-2) ?? [x, y + 0.2];
  const drop = Math.hypot(x - kx, y - ky) || 1;
  const along: Point = [(x - kx) / drop, (y - ky) / drop];
  const isDown = y < 0.13;
  const turn: Point = isDown ? [0, -1] : along;
  const fore: Point = [-turn[1], turn[0]];
  const put = (forward: number, down: number): Point => {
    const px = root[0] + x + fore[0] * forward + turn[0] * down;
    const py = y + fore[1] * forward + turn[1] * down;
    return work.to([px, isDown ? Math.max(0, py) : py]);
  };
  const wide = (0.045 + own.leg * 0.028) * (isDown ? 1 : 0.8);
  const low = isDown ? Math.max(y, 0.03) : 0.05;
  if (own.feet === "hoof")
    return {
      shape: [
        put(-wide * 0.8, -0.05),
        put(wide * 0.8, -0.05),
        put(wide * 1.35, low),
        put(-wide * 0.9, low),
      ],
      colour: "#2f2a27",
    };
  const long = own.feet === "pad" ? 1.15 : isDown ? 1.7 : 1.2;
  const places = [
    put(-wide, -0.02),
    put(wide * 0.7, -0.045),
    put(wide * long, low * 0.3),
    put(wide * long, low),
    put(-wide, low),
  ];
  return { shape: curve(places, true, 3), colour };
}

/** One animal of four legs, in profile: all of it one contour, its far legs in the shade. */
export function drawQuadruped(work: CreatureWork, creature: Creature): void {
  const species = creature.species as FourLegged;
  const isShut = creature.pose === "sleep";
  if (isShut && curls.has(species)) return curledUp(work, species);
  const { own, stance, body, root, nape, head, base, top } = frameOf(
    species,
    creature.pose,
    isShut,
  );
  const legRoots = { front: body.on(0.94, 0), hind: body.on(0.02, 0) };
  const socks = own.mark === "socks" ? work.dark : work.coat;
  const isDragon = species === "dragon";
  const spreads = ["fly", "howl", "snarl"].includes(creature.pose);
  if (isDragon) wing(work, body.on(0.86, 0.16), spreads, true);
  farEar(work, own.head, head);
  for (const kind of ["hind", "front"] as const) {
    const joints = kind === "front" ? stance.farFront : stance.farHind;
    const [x] = legRoots[kind];
    const { shape, colour } = foot(work, own, [x, 0], joints, work.far);
    mergedParts(work, [
      { shape, colour },
      { shape: leg(work, own, [x, 0], joints, kind), colour: work.far },
    ]);
  }
  const front = leg(work, own, [legRoots.front[0], 0], stance.nearFront, "front");
  const hind = leg(work, own, [legRoots.hind[0], 0], stance.nearHind, "hind");
  const trunkShape = (own.mark === "wool" ? woolly(body.outline, 0.022) : body.outline).map(
    work.to,
  );
  const neckLine: Point[] = [
    [root[0] - Math.cos(0.6) * base * 0.3, root[1] - 0.06],
    root,
    [(root[0] + nape[0]) / 2 + (own.neck[0] > 0.5 ? 0.02 : 0), (root[1] + nape[1]) / 2],
    [
      nape[0] + Math.cos(head.angle) * head.size * 0.14,
      nape[1] + Math.sin(head.angle) * head.size * 0.14 - head.size * 0.04,
    ],
  ];
  const neck = limbOf(work, neckLine, [base * 1.1, base, (base + top) / 2, top]);
  const torso = curve(trunkShape, true, 4);
  mergedParts(work, [
    ...tailOf(work, own, body.on(-0.19, 0.13), stance.tail),
    foot(work, own, [legRoots.hind[0], 0], stance.nearHind, socks),
    foot(work, own, [legRoots.front[0], 0], stance.nearFront, socks),
    { shape: hind, colour: work.coat },
    { shape: front, colour: work.coat },
    { shape: torso, colour: work.coat },
    { shape: neck, colour: work.coat },
    ...(species === "elephant" ? [trunk(work, head)] : []),
    ...(own.mane === "lion" ? [] : skull(work, own.head, head)),
  ]);
  const belly = curve(body.belly.map(work.to), true, 3);
  if (own.pale) work.sheet.paint(belly, work.pale, 0.5);
  work.sheet.paint(belly, shadow, 0.26);
  for (const shape of [hind, front]) {
    work.sheet.paint(shape, work.coat);
    work.sheet.paint(farSide(shape, -work.side, 0.34), shadow, 0.2);
  }
  work.sheet.paint(farSide(neck, -work.side, 0.3), shadow, 0.16);
  if (work.rim)
    work.sheet.stroke(body.outline.slice(1, 6).map(work.to), work.pen * 1.4, {
      colour: work.rim,
      opacity: 0.7,
    });
  markCoat(work, own, body);
  mane(work, own, body, { base: root, end: nape, wide: (base + top) / 2 }, creature.pose === "run");
  if (own.mane === "lion") {
    lionMane(work, nape, head.size);
    mergedParts(work, skull(work, own.head, head));
  }
  muscle(work, body.on, stance);
  features(work, own.head, head, own.pale ?? false);
  if (isDragon) wing(work, body.on(0.8, 0.14), spreads, false);
}

/** The two lines that tell thigh and shoulder from the trunk. */
function muscle(
  work: CreatureWork,
  on: (along: number, up: number) => Point,
  stance: Stance,
): void {
  if (!work.fine) return;
  const isLow = stance.hip[1] < 0.4;
  const lines: Point[][] = [
    [on(0.2, isLow ? 0.12 : 0.02), on(0.24, -0.06), on(0.18, -0.14)],
    [on(0.84, 0.08), on(0.8, -0.04), on(0.86, -0.16)],
  ];
  work.sheet.strokes(
    lines.map((line) => curve(line.map(work.to))),
    work.pen * 0.8,
    { colour: work.line, opacity: 0.75 },
  );
}
