import type { Creature, Species } from "../../reading/subject";
import type { Time } from "../colours";
import { blend, lampOf } from "../colours";
import type { Point } from "../geometry";
import type { Sheet } from "../sheet";
import type { BirdKind } from "./birds";
import { birdSizes, flyingBird, perchedBird } from "./birds";
import type { CreatureWork } from "./creature-work";
import { fish, snake } from "./crawlers";
import { curls, drawQuadruped, frameOf } from "./quadruped";
import { measures } from "./species";

const birds: ReadonlySet<Species> = new Set(["bird", "crow", "eagle", "owl"]);

/** On the wing, with the sky for a ground. */
export const isFlying = ({ species, pose }: Creature): boolean =>
  pose === "fly" && birds.has(species);

export interface CreaturePlace {
  /** Where it stands; of what flies, the middle of its body. */
  readonly feet: Point;
  /** Pixels per metre there. */
  readonly scale: number;
  readonly facing: 1 | -1;
  readonly time: Time;
  readonly side: -1 | 1;
  readonly haze: number;
  readonly air: string;
  /** Which beat the wings are at. */
  readonly beat?: number;
}

const isBird = (species: Species): species is BirdKind => birds.has(species);
const crawlers = {
  snake: { tall: 0.3, coat: "#7d7d56" },
  fish: { tall: 0.5, coat: "#8f9a9c" },
} as const;

function natureOf(species: Species): { readonly tall: number; readonly coat: string } {
  if (isBird(species)) return birdSizes[species];
  if (species === "snake" || species === "fish") return crawlers[species];
  return measures[species];
}

/** Metres at the withers, and over all: how high with the head, how long, where the head is. */
export interface Extent {
  readonly tall: number;
  readonly high: number;
  readonly long: number;
  /** The middle of the head from where it stands, forward and up, and the head's length. */
  readonly head: Point;
  readonly headLong: number;
}

export function extentOf({ species, pose, young }: Creature): Extent {
  const tall = natureOf(species).tall * (young ? 0.62 : 1);
  if (isBird(species)) {
    const flies = pose === "fly";
    return {
      tall,
      high: tall * (flies ? 1.6 : 1.05),
      long: tall * (flies ? 2 : 1),
      head: flies ? [tall * 0.4, tall * 0.06] : [tall * 0.16, tall * 0.86],
      headLong: tall * 0.42,
    };
  }
  if (species === "snake" || species === "fish")
    return {
      tall,
      high: tall * 1.2,
      long: tall * 3.2,
      head: [tall * 0.8, tall],
      headLong: tall * 0.5,
    };
  if (pose === "sleep" && curls.has(species))
    return {
      tall,
      high: tall * 0.76,
      long: tall * 1.7,
      head: [tall * 0.5, tall * 0.26],
      headLong: measures[species].headSize * tall,
    };
  const { nape, head, own } = frameOf(species, pose, false);
  const middle: Point = [
    nape[0] + Math.cos(head.angle) * head.size * 0.42,
    nape[1] + Math.sin(head.angle) * head.size * 0.42,
  ];
  const high = Math.max(1, middle[1] + head.size * 0.4) * tall;
  const flight = species === "dragon" && pose === "fly" ? 1.2 * tall : 0;
  return {
    tall,
    high: high + flight,
    long: (own.long + 0.9 + (species === "dragon" ? 1.1 : 0)) * tall,
    head: [middle[0] * tall, middle[1] * tall],
    headLong: head.size * tall * (species === "deer" ? 1.4 : 1),
  };
}

/** Metres from the ground to where a rider sits. */
export function saddleOf({ species, pose }: Creature): Point {
  if (isBird(species) || species === "snake" || species === "fish") return [0, 0];
  const { body, own } = frameOf(species, pose, false);
  const [x, y] = body.on(0.6, 0.2);
  return [x * own.tall, y * own.tall];
}

export function drawCreature(sheet: Sheet, creature: Creature, place: CreaturePlace): void {
  const { species } = creature;
  const nature = natureOf(species);
  const size = nature.tall * (creature.young ? 0.62 : 1) * place.scale;
  const small = (size / sheet.unit) * (isBird(species) ? 0.6 : 0.42);
  const dim = (colour: string): string =>
    blend(
      place.time === "night"
        ? blend(colour, "#15171d", 0.3)
        : place.time === "day"
          ? colour
          : blend(colour, "#3a2f2b", 0.1),
      place.air,
      place.haze * 0.9,
    );
  const coat = dim(creature.colour ?? nature.coat);
  const work: CreatureWork = {
    sheet,
    size,
    facing: place.facing,
    to: ([x, y]) => [place.feet[0] + x * place.facing * size, place.feet[1] - y * size],
    pen: Math.max(0.8, Math.min(4.2, 0.5 + Math.sqrt(small) * 0.2)),
    fine: small > 26,
    coat,
    far: blend(coat, "#1f1a18", 0.34),
    dark: blend(coat, "#221c1a", 0.68),
    pale: blend(coat, dim("#f3ecdf"), 0.6),
    line: blend("#1f1c1a", place.air, place.haze * 0.7),
    side: place.side,
    rim: place.time === "night" ? dim(lampOf("night")) : null,
  };
  if (isBird(species))
    return creature.pose === "fly"
      ? flyingBird(work, species, place.beat ?? 0)
      : perchedBird(work, species);
  if (species === "snake") return snake(work);
  if (species === "fish") return fish(work);
  drawQuadruped(work, creature);
}
