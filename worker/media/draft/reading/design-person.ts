import { accents } from "../art/colours";
import type { Chance } from "../chance";
import type { Design, Garment, Hair } from "./scene";
import * as wardrobe from "./wardrobe";
import { wordOf } from "./wardrobe";

const womensHair: readonly [Hair, ...Hair[]] = [
  "bob",
  "long",
  "wavy",
  "bun",
  "tail",
  "curly",
  "long",
  "short",
];
const mensHair: readonly [Hair, ...Hair[]] = [
  "short",
  "parted",
  "short",
  "parted",
  "buzz",
  "curly",
  "spiky",
  "bald",
];
const womensClothes: readonly [Garment, ...Garment[]] = [
  "coat",
  "jacket",
  "dress",
  "shirt",
  "hoodie",
  "jacket",
];
const mensClothes: readonly [Garment, ...Garment[]] = [
  "coat",
  "jacket",
  "shirt",
  "suit",
  "hoodie",
  "jacket",
];

/** The colour of what is worn: "red coat" more than a red anything. */
function accentIn(text: string, chance: Chance): string {
  const cloth =
    "(\\w+ )?(coat|dress|jacket|shirt|hoodie|suit|gown|sweater|scarf|hat|raincoat|robe|cloak|cap|hood)";
  const drawn = Math.floor(chance.next() * accents.length);
  const worn = accents.find(([, { source }]) => new RegExp(`${source}[- ]${cloth}\\b`).test(text));
  return (worn ?? accents[drawn] ?? accents[0])?.[0] ?? "#b9583c";
}

function ageIn(text: string): Design["age"] {
  if (wardrobe.old.test(text)) return "old";
  return wardrobe.child.test(text) && !wardrobe.grown.test(text) ? "child" : "adult";
}

/**
 * How somebody is drawn: what their words say, and for the rest what their own chance says. The
 * same chance and words give the same person, so a cast member keeps their looks in every still.
 */
export function designPerson(text: string, chance: Chance): Design {
  // Every draw is made whatever the words say, so that a further word changes only what it names.
  const isWoman = chance.chance(0.5);
  const woman = wardrobe.woman.test(text) || (!wardrobe.man.test(text) && isWoman);
  const age = ageIn(text);
  const face = chance.pick<Design["face"]>(["oval", "round", "square", "long", "heart"]);
  const skin = chance.pick([0.8, 1.4, 2.2, 3.4, 5]);
  const hair = chance.branch("hair").pick(woman ? womensHair : mensHair);
  const hairLevel = chance.pick([9.2, 8.6, 7, 6, 2.2]);
  const garment = chance.branch("clothes").pick(woman ? womensClothes : mensClothes);
  const hasBeard = chance.chance(0.16);
  const hasStubble = chance.chance(0.25);
  const hasGlasses = chance.chance(0.1);
  const trousers = chance.pick([7.6, 6, 4.4, 8.4]);
  const build = chance.around(0.35);
  const accent = accentIn(text, chance);
  const grey = age === "old" ? 1.2 : hairLevel;
  const beards = woman || age === "child" ? false : wardrobe.beard.test(text) || hasBeard;
  const roughness = wardrobe.stubble.test(text) || hasStubble ? "stubble" : "none";
  const props = wardrobe.propWords.filter(([, words]) => words.test(text)).map(([name]) => name);
  return {
    woman,
    age,
    build: wardrobe.big.test(text) ? 1 : wardrobe.slight.test(text) ? -0.5 : build,
    face: wordOf(wardrobe.faceWords, text) ?? face,
    skin: wordOf(wardrobe.skinLevels, text) ?? skin,
    hair: wordOf(wardrobe.hairWords, text) ?? (age === "child" && hair === "bald" ? "short" : hair),
    hairLevel: wordOf(wardrobe.hairLevels, text) ?? grey,
    beard:
      woman || age === "child"
        ? "none"
        : wardrobe.moustache.test(text)
          ? "moustache"
          : beards
            ? "full"
            : roughness,
    glasses: wardrobe.glasses.test(text) || hasGlasses,
    hat: wordOf(wardrobe.hatWords, text) ?? "none",
    garment: wordOf(wardrobe.garmentWords, text) ?? garment,
    trousers,
    accent,
    props: props.slice(0, 2),
  };
}
