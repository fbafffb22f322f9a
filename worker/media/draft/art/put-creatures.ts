import type { Person, Scene } from "../reading/scene";
import type { Creature } from "../reading/subject";
import type { CreaturePlace } from "./creatures/draw-creature";
import { drawCreature, extentOf, isFlying, saddleOf } from "./creatures/draw-creature";
import type { HeadPlace } from "./figure/draw-figure";
import { drawFigure, heightShare } from "./figure/draw-figure";
import { headMetres } from "./framing";
import { curve, ellipse } from "./geometry";
import type { Point } from "./geometry";
import type { Sheet } from "./sheet";
import { ledge, windowBehind } from "./ledge";
import { perch, splash } from "./perches";
import type { Stage } from "./stage";

/** Somebody who is there already: where they stand across, in metres, and which way they look. */
export interface Company {
  readonly x: number;
  readonly facing: 1 | -1;
  readonly pose: Person["pose"];
}

const isNear = ({ size }: Scene): boolean => size === "close" || size === "extreme";
const flyers: ReadonlySet<Creature["species"]> = new Set(["bird", "crow", "eagle", "owl"]);

/** The pool an animal stands in, and the shade it throws from the light. */
export function groundShade(
  sheet: Sheet,
  stage: Stage,
  [x, y]: Point,
  long: number,
  high: number,
): void {
  const { scene, lens, focus } = stage;
  const deep = Math.max(0.05, Math.min(0.3, (lens.eyeHeight / focus) * 0.8));
  sheet.paint(ellipse(x, y, long * 0.46, long * 0.42 * deep, 28), "#1c1815", 0.32);
  if (scene.weather !== "clear") return;
  const slide = -scene.side * high * 0.7;
  const cast: Point[] = [
    [x - long * 0.4, y - long * 0.02],
    [x + long * 0.4, y - long * 0.02],
    [x + long * 0.34 + slide, y + high * 0.2],
    [x - long * 0.3 + slide, y + high * 0.22],
  ];
  sheet.paint(cast, "#1c1815", 0.2);
}

const placeAt = (stage: Stage, feet: Point, z: number, facing: 1 | -1): CreaturePlace => ({
  feet,
  scale: stage.lens.scale(z),
  facing,
  time: stage.scene.time,
  side: stage.scene.side,
  haze: stage.haze(z) * 0.6,
  air: stage.tone(2, z + 40),
});

/** A flock is strewn over the sky, the near ones large. */
function putFlock(stage: Stage, creature: Creature, facing: 1 | -1): void {
  const { lens, focus, scene } = stage;
  const draw = stage.chance.branch(`flock ${creature.species}`);
  const flock = Array.from({ length: creature.count }, (_, index) => {
    const nearness = index === 0 ? 1 : draw.between(0.22, 0.75);
    return {
      nearness,
      beat: draw.whole(0, 2) + (index === 0 ? 1 - (index % 3) : 0),
      x: index === 0 ? 0.5 + scene.lead * 0.1 : draw.between(0.06, 0.94),
      y: index === 0 ? 0.4 : draw.between(0.1, 0.56),
    };
  }).sort((one, two) => one.nearness - two.nearness);
  const { tall } = extentOf(creature);
  const ready =
    scene.people.length > 0
      ? 0.1
      : { extreme: 0.5, close: 0.4, medium: 0.3, full: 0.24, wide: 0.14, vast: 0.06 }[scene.size];
  const scale = (lens.height * ready) / tall;
  stage.at(focus * 1.2, (sheet) => {
    for (const { nearness, beat, x, y } of flock) {
      const feet: Point = [x * lens.width, y * lens.height];
      const place = placeAt(stage, feet, focus, facing);
      drawCreature(sheet, creature, {
        ...place,
        scale: scale * nearness,
        beat,
        haze: (1 - nearness) * 0.4,
      });
    }
  });
}

function putAlone(stage: Stage, creature: Creature, slot: number): void {
  const { lens, focus, scene } = stage;
  const { long, high, head } = extentOf(creature);
  const draw = stage.chance.branch(`herd ${creature.species}`);
  const isBird = flyers.has(creature.species);
  const facing = scene.lead > 0 ? -1 : 1;
  const share = scene.size === "wide" || scene.size === "vast" ? 0.37 : 0.46;
  const across = scene.lead > 0 ? 1 - share : share;
  const scale = lens.scale(focus);
  // The body's middle lies behind the middle of all that is seen of it: neck and head reach before it.
  const x =
    (across * lens.width - lens.centre) / scale -
    head[0] * facing * (isNear(scene) ? 1 : 0.3) +
    (isNear(scene) ? 0 : slot * facing);
  const spread = creature.count === 1 ? 0 : 1;
  const herd = Array.from({ length: creature.count }, (_, index) => {
    const row = index === 0 ? -0.04 : 0.04 + ((index * 0.07) % 0.17);
    const step = Math.ceil(index / 2) * (index % 2 === 0 ? -1 : 1);
    return {
      z: focus * (1 + row * spread),
      x: x + step * long * 0.78 * facing + (index > 0 ? draw.around(long * 0.12) : 0),
      turned: index > 0 && !["run", "walk"].includes(creature.pose) && draw.chance(0.35),
      pose:
        index > 0 && creature.pose === "stand" && draw.chance(0.4)
          ? ("graze" as const)
          : creature.pose,
    };
  });
  if (creature.on === "ledge" && scene.setting === "room") windowBehind(stage);
  for (const one of herd) {
    const onGround = lens.at([one.x, 0, one.z]);
    const isPerched = isBird && creature.on === "ground";
    const isFar = scene.size === "wide" || scene.size === "vast";
    const highest = lens.height * (isFar ? 0.56 : 0.78);
    const isLeaping = creature.species === "fish";
    const feet: Point = isPerched
      ? [onGround[0], Math.min(onGround[1], highest)]
      : isLeaping
        ? [onGround[0], lens.horizon + lens.height * 0.04]
        : onGround;
    const own = lens.scale(one.z);
    const way = one.turned ? (facing > 0 ? -1 : 1) : facing;
    const lift = liftOf(creature);
    stage.at(one.z, (sheet) => {
      if (creature.on === "ledge") ledge(stage, sheet, feet);
      else if (isPerched) perch(stage, sheet, feet, long * own);
      else if (isLeaping) splash(stage, sheet, feet, long * own);
      else if (!isNear(scene)) groundShade(sheet, stage, feet, long * own * 0.86, high * own);
      drawCreature(
        sheet,
        { ...creature, pose: one.pose },
        placeAt(stage, [feet[0], feet[1] - lift * own], one.z, way),
      );
    });
  }
}

/** Metres that a leap or a flight takes it off the ground. */
function liftOf({ pose, species }: Creature): number {
  const { tall } = extentOf({
    kind: "creature",
    species,
    pose,
    young: false,
    count: 1,
    colour: null,
    role: "alone",
    on: "ground",
  });
  if (pose === "run") return tall * 0.1;
  return pose === "fly" && species === "dragon" ? tall * 1.2 : 0;
}

/** From the hand before whoever walks to the dog's neck. */
function leash({ lens, focus }: Stage, sheet: Sheet, { x, facing }: Company, to: Point): void {
  const from = lens.at([x + facing * 1.28 * headMetres, 4.1 * headMetres, focus]);
  const sag: Point = [
    (from[0] + to[0]) / 2,
    Math.max(from[1], to[1]) - Math.abs(from[1] - to[1]) * 0.22,
  ];
  sheet.stroke(curve([from, sag, to]), 1.7, { colour: "#2b2523", taper: 0.2 });
}

function putBeside(stage: Stage, creature: Creature, company: Company): void {
  const { lens, focus, scene } = stage;
  const { long, high, head, tall } = extentOf(creature);
  const isLarge = tall > 1;
  const way = creature.role === "behind" ? -1 : 1;
  for (let index = 0; index < Math.min(4, creature.count); index++) {
    const z = focus * (isLarge ? 1.14 : index % 2 === 0 ? 0.97 : 1.06);
    const scale = lens.scale(z);
    const gap = (isLarge ? 0.3 : 0.42) + long * 0.5 + (creature.role === "beside" ? 0 : 0.7);
    const half = lens.halfWidth(z);
    const reach = Math.max(0.2, half - long * (isLarge ? 0.3 : 0.5));
    const wanted = company.x * (z / focus) + company.facing * way * (gap + index * long * 0.7);
    const isClose = isNear(scene) && !isLarge;
    const isMet = isLarge && creature.role === "beside" && !["walk", "run"].includes(creature.pose);
    const x = isClose
      ? company.x + company.facing * (0.3 + head[0])
      : isMet
        ? company.x + company.facing * (0.55 + head[0])
        : Math.max(-reach, Math.min(reach, wanted));
    const [fx, fy] = lens.at([x, 0, z]);
    // In near shots whoever is small is lifted to where the faces are.
    const lowest = lens.height * (isNear(scene) ? 0.74 : 0.8);
    const face = fy - head[1] * scale;
    const lift =
      scene.size === "full" || scene.size === "wide" || scene.size === "vast"
        ? 0
        : Math.max(0, face - lowest);
    // Near the lens there is room for its head alone: it looks at who is with it.
    const turned: 1 | -1 = company.facing > 0 ? -1 : 1;
    const facing = isClose || isMet ? turned : company.facing;
    stage.at(z - 0.01, (sheet) => {
      if (lift === 0) groundShade(sheet, stage, [fx, fy], long * scale * 0.86, high * scale);
      if (index === 0 && creature.species === "dog" && company.pose === "walk" && lift === 0)
        leash(stage, sheet, company, [
          fx + head[0] * 0.72 * facing * scale,
          fy - head[1] * 0.86 * scale,
        ]);
      drawCreature(
        sheet,
        creature,
        placeAt(stage, [fx, fy - lift - liftOf(creature) * scale], z, facing),
      );
    });
  }
}

/** Riders on their mounts, each mount with its own; answers with where the heads came to lie. */
export function putRiders(
  stage: Stage,
  creature: Creature,
  riders: readonly Person[],
  heads: (HeadPlace | null)[],
): void {
  const { lens, focus, scene } = stage;
  const facing = scene.lead > 0 ? -1 : 1;
  const { long, high } = extentOf(creature);
  const saddle = saddleOf(creature);
  const share = scene.size === "wide" || scene.size === "vast" ? 0.38 : 0.47;
  const across = scene.lead > 0 ? 1 - share : share;
  riders.slice(0, creature.count).forEach((person, index) => {
    const z = focus * (index === 0 ? 0.98 : 1.04 + index * 0.05);
    const scale = lens.scale(z);
    const step = Math.ceil(index / 2) * (index % 2 === 0 ? 1 : -1);
    const x = (across * lens.width - lens.centre) / lens.scale(focus) - step * long * 0.8 * facing;
    const [fx, fy] = lens.at([x, 0, z]);
    const lift = liftOf(creature) * scale;
    const own = headMetres * scale;
    const hip = 3.72 * own * heightShare[person.design.age];
    stage.at(z, (sheet) => {
      groundShade(sheet, stage, [fx, fy], long * scale * 0.86, high * scale);
      drawCreature(sheet, { ...creature, count: 1 }, placeAt(stage, [fx, fy - lift], z, facing));
      heads[scene.people.indexOf(person)] = drawFigure(sheet, person, {
        feet: [fx + saddle[0] * facing * scale, fy - lift - saddle[1] * scale + hip],
        head: own,
        facing,
        time: scene.time,
        side: scene.side,
        haze: stage.haze(z) * 0.6,
        air: stage.tone(2, z + 40),
      });
    });
  });
}

export function putCreature(
  stage: Stage,
  creature: Creature,
  company: Company | null,
  slot: number,
): void {
  if (isFlying(creature)) putFlock(stage, creature, stage.scene.lead > 0 ? -1 : 1);
  else if (company) putBeside(stage, creature, company);
  else putAlone(stage, creature, slot);
}
