import type { Garment, Person } from "../../reading/scene";
import type { Time } from "../colours";
import { blend, lampOf, litGrey } from "../colours";
import type { Point } from "../geometry";
import { curve, ellipse, farSide, strip } from "../geometry";
import type { Sheet } from "../sheet";
import { bodySpace } from "./body-space";
import type { BodySpace } from "./body-space";
import { cuts } from "./clothes";
import { drawCollar } from "./collar";
import { drawHairBehind, drawHead } from "./draw-head";
import type { FaceWork } from "./features";
import { headSpace } from "./head-space";
import type { Expression } from "./mood";
import { expressions } from "./mood";
import type { Pose } from "./poses";
import { poses } from "./poses";
import { drawProps, poseForProps } from "./props";
import { torsoOf } from "./torso";

export interface FigurePlace {
  /** Where the feet stand. */
  readonly feet: Point;
  /** Pixels per head. */
  readonly head: number;
  readonly facing: 1 | -1;
  readonly time: Time;
  readonly side: -1 | 1;
  /** How much the air takes away, 0 to 1, and its colour. */
  readonly haze: number;
  readonly air: string;
  /** Adds to the face's turn along the way faced; -1 looks back. */
  readonly turn?: number;
  /** What the face does just now, over the person's mood. */
  readonly face?: Partial<Expression>;
  /** Drawn as one dark shape, as what stands right before the lens. */
  readonly dark?: boolean;
}

export interface FigureWork {
  readonly sheet: Sheet;
  readonly person: Person;
  readonly body: BodySpace;
  readonly pose: Pose;
  readonly pen: number;
  readonly fine: boolean;
  readonly cloth: string;
  readonly lower: string;
  readonly sleeve: string;
  readonly skin: string;
  readonly shade: string;
  readonly line: string;
  readonly side: -1 | 1;
  /** The light that catches edges when it is dark; null by day. */
  readonly rim: string | null;
}

/** Armour and pressure suits are grey in their limbs, with the colour on the chest: arms, legs. */
const platedLevels: Partial<Record<Garment, readonly [number, number]>> = {
  armour: [3.6, 4.6],
  spacesuit: [0.8, 1.4],
};

export const heightShare = { child: 0.72, adult: 1, old: 0.97 } as const;

/** A piece of somebody: its colour, its shadow side, its pen line. */
export function piece(
  work: FigureWork,
  shape: readonly Point[],
  colour: string,
  shadow = 0.34,
): void {
  const { sheet, side, pen, line } = work;
  if (work.fine) sheet.marker(shape, colour, 1.1, 0.8);
  else sheet.paint(shape, colour);
  sheet.paint(farSide(shape, -side, shadow), "#1c1815", 0.24);
  if (work.rim) sheet.paint(farSide(shape, side, 0.1), work.rim, 0.55);
  sheet.outline(shape, pen, { colour: line, wobble: 0.7 });
}

function limb(
  work: FigureWork,
  joints: readonly Point[],
  widths: readonly number[],
  colour: string,
): void {
  const points = curve(work.body.all(joints), false, 4);
  const count = points.length - 1;
  const sizes = points.map((_, index) => {
    const place = (index / count) * (widths.length - 1);
    const low = widths[Math.floor(place)] ?? 0.2;
    const high = widths[Math.ceil(place)] ?? low;
    return (low + (high - low) * (place % 1)) * work.body.head;
  });
  piece(work, strip(points, sizes), colour);
}

function leg(work: FigureWork, hip: Point, [knee, foot]: Pose["nearLeg"], shift: number): void {
  const { design } = work.person;
  const cut = cuts[design.garment];
  const bulk = cut.bulk * 0.7 + design.build * 0.06;
  const root: Point = [hip[0] + shift, hip[1] - 0.1];
  const colour = cut.bareLegs ? work.skin : work.lower;
  limb(work, [root, knee, foot], [0.62 + bulk, 0.42 + bulk, 0.3 + bulk], colour);
  const toe: Point = [foot[0] + 0.46, Math.max(0.02, foot[1] - 0.12)];
  const heel: Point = [foot[0] - 0.16, Math.max(0, foot[1] - 0.1)];
  const shoe = work.body.all([
    [foot[0] - 0.15, foot[1] + 0.2],
    [foot[0] + 0.16, foot[1] + 0.18],
    [toe[0] - 0.12, toe[1] + 0.12],
    toe,
    heel,
  ]);
  work.sheet.paint(shoe, "#2d2927");
  work.sheet.outline(shoe, work.pen, { colour: work.line });
}

function arm(work: FigureWork, shoulder: Point, [elbow, hand]: Pose["nearArm"]): void {
  const { design } = work.person;
  const cut = cuts[design.garment];
  const bulk = cut.bulk + design.build * 0.05;
  const skinned = cut.sleeves === "none" || cut.sleeves === "short";
  const wrist: Point = [
    hand[0] - (hand[0] - elbow[0]) * 0.12,
    hand[1] - (hand[1] - elbow[1]) * 0.12,
  ];
  const way = Math.hypot(hand[0] - elbow[0], hand[1] - elbow[1]) || 1;
  const along: Point = [(hand[0] - elbow[0]) / way, (hand[1] - elbow[1]) / way];
  const across: Point = [-along[1], along[0]];
  const at = (far: number, wide: number): Point => [
    wrist[0] + along[0] * far + across[0] * wide,
    wrist[1] + along[1] * far + across[1] * wide,
  ];
  const fist = curve(
    work.body.all([
      at(0, 0.09),
      at(0.16, 0.15),
      at(0.36, 0.11),
      at(0.42, 0),
      at(0.34, -0.1),
      at(0.14, -0.11),
      at(0, -0.09),
    ]),
    true,
    3,
  );
  piece(work, fist, design.garment === "spacesuit" ? work.sleeve : work.skin, 0.25);
  if (work.fine) {
    for (const wide of [-0.045, 0.015, 0.07]) {
      work.sheet.stroke(work.body.all([at(0.22, wide), at(0.38, wide * 0.8)]), work.pen * 0.6, {
        colour: work.line,
      });
    }
  }
  limb(
    work,
    [shoulder, elbow, wrist],
    [0.42 + bulk, 0.32 + bulk, 0.22 + bulk],
    skinned ? work.skin : work.sleeve,
  );
  if (cut.sleeves === "short") {
    const sleeve: Point = [(shoulder[0] * 2 + elbow[0]) / 3, (shoulder[1] * 2 + elbow[1]) / 3];
    limb(work, [shoulder, sleeve], [0.46, 0.42], work.cloth);
  }
  if (!work.fine || skinned) return;
  const fold = (share: number, wide: number): Point => [
    shoulder[0] + (elbow[0] - shoulder[0]) * share + wide,
    shoulder[1] + (elbow[1] - shoulder[1]) * share,
  ];
  const folds = [
    [fold(0.8, -0.14), fold(0.9, 0.05)],
    [fold(0.93, 0.14), fold(0.99, -0.04)],
  ];
  work.sheet.strokes(
    folds.map((points) => work.body.all(points)),
    work.pen * 0.7,
    { colour: work.line },
  );
}

/** Where a head came to lie: its middle, and how high it is. */
export interface HeadPlace {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Draws somebody where they stand; answers where their head came to lie. */
export function drawFigure(sheet: Sheet, person: Person, place: FigurePlace): HeadPlace {
  const { design } = person;
  const tall = heightShare[design.age];
  const body = bodySpace(place.feet, place.head, place.facing, tall);
  const pose = poseForProps(poses[person.pose], design.props, person.pose);
  const small = place.head / sheet.unit;
  const pen = Math.max(0.9, Math.min(4.2, 0.55 + Math.sqrt(small) * 0.21));
  const towards = (colour: string): string =>
    blend(place.dark ? blend(colour, "#1d1a19", 0.72) : colour, place.air, place.haze * 0.9);
  const plated = platedLevels[design.garment];
  const skinLight = blend(litGrey(place.time, 0), "#8a5a3c", 0.1 + design.skin * 0.085);
  const work: FigureWork = {
    sheet,
    person,
    body,
    pose,
    pen,
    fine: small > 34,
    cloth: towards(place.time === "night" ? blend(design.accent, "#15171d", 0.2) : design.accent),
    lower: towards(litGrey(place.time, plated?.[1] ?? design.trousers)),
    sleeve: towards(
      plated
        ? litGrey(place.time, plated[0])
        : blend(design.accent, "#15171d", place.time === "night" ? 0.2 : 0),
    ),
    skin: towards(skinLight),
    shade: towards(blend(skinLight, "#4b3a33", 0.3)),
    line: blend("#1f1c1a", place.air, place.haze * 0.7),
    side: place.side,
    rim: place.time === "night" && !place.dark ? towards(lampOf("night")) : null,
  };
  const isBack = person.view === "back";
  const expression = { ...expressions[person.mood], ...place.face };
  const turn = isBack
    ? 0
    : Math.max(-1, Math.min(1, (pose.turn + (place.turn ?? 0)) * place.facing));
  const nod = Math.max(-1, Math.min(1, (pose.nod ?? 0) + expression.nod));
  const size = place.head * (design.age === "child" ? 0.98 : 1);
  const [hx, hy] = body.to(pose.head);
  const lowered = body.to([0, 0])[1] - body.to([0, 1])[1];
  const centre: Point = [hx, hy - (size - lowered) * 0.35];
  const head = headSpace(centre, size, turn, nod, -nod * 0.12 * (turn || place.facing * 0.3));
  const face: FaceWork = {
    sheet,
    head,
    design,
    expression,
    pen,
    skin: work.skin,
    shade: work.shade,
    hair: towards(litGrey(place.time, design.hairLevel)),
    side: place.side,
  };
  const torso = torsoOf(work);
  drawProps(work, "behind", centre);
  if (!isBack) drawHairBehind(face, design);
  arm(work, torso.farShoulder, pose.farArm);
  leg(work, pose.hip, pose.farLeg, 0.2);
  leg(work, pose.hip, pose.nearLeg, -0.2);
  torso.draw();
  if (isBack) torso.drawBack();
  else drawCollar(work, centre);
  drawHead(face, isBack);
  if (isBack) drawHairBehind({ ...face, pen: pen * 0.8 }, design);
  arm(work, torso.nearShoulder, pose.nearArm);
  drawProps(work, "front", centre);
  return { x: centre[0], y: centre[1], height: size };
}

/** The dark pool somebody stands in. */
export function contactShadow(sheet: Sheet, [x, y]: Point, head: number): void {
  sheet.paint(ellipse(x, y, head * 1.25, head * 0.22), "#1c1815", 0.35);
}
