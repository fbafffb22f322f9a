import type { Chance } from "../chance";
import type { Person, SettingName, ShotSize } from "./scene";
import type { Model, Species, Subject } from "./subject";
import { subjectPlaces } from "./subject-words";
import { bestOf, settingWords } from "./vocabulary";

type Places = readonly [SettingName, ...SettingName[]];

const homes: Record<Species, Places> = {
  dog: ["village", "street", "beach"],
  wolf: ["forest", "mountains"],
  fox: ["forest", "village"],
  cat: ["room", "rooftop"],
  lion: ["desert"],
  tiger: ["forest"],
  bear: ["forest", "mountains"],
  horse: ["village", "mountains", "desert"],
  cow: ["village"],
  deer: ["forest"],
  sheep: ["village", "mountains"],
  goat: ["mountains", "village"],
  pig: ["village"],
  elephant: ["desert"],
  rabbit: ["village", "forest"],
  rat: ["street"],
  dragon: ["mountains"],
  bird: ["village", "beach", "mountains"],
  crow: ["village", "battlefield"],
  eagle: ["mountains"],
  owl: ["forest"],
  snake: ["desert"],
  fish: ["beach"],
};

const roads: Record<Model, Places> = {
  car: ["street"],
  taxi: ["city"],
  police: ["city", "street"],
  truck: ["desert", "street"],
  van: ["street"],
  bus: ["city", "street"],
  motorcycle: ["desert", "street"],
  bicycle: ["village", "street"],
  train: ["mountains", "village"],
  plane: ["mountains"],
  helicopter: ["city", "mountains"],
  spaceship: ["space"],
};

function homeOf(subject: Subject): Places {
  if (subject.kind === "creature") return homes[subject.species];
  if (subject.kind === "vehicle") return roads[subject.model];
  return ["room", "office"];
}

/** Where a picture with a subject is set: as the words say, else where one would look for it. */
export function placeOf(
  subjects: readonly Subject[],
  words: string,
  chance: Chance,
): SettingName | null {
  const [first] = subjects;
  if (!first) return null;
  const own = bestOf(subjectPlaces, words);
  const named = bestOf(settingWords, words);
  const home = chance.pick(homeOf(first));
  const isWater = first.kind === "creature" && first.species === "fish";
  if (named === "sea" && (own === "beach" || isWater)) return "beach";
  if (first.kind === "vehicle" && first.model === "spaceship")
    return own === "space" ? own : named === "spaceship" ? "space" : (named ?? "space");
  return named ?? (own === "space" ? null : own) ?? home;
}

/** Beside them people are small. */
const giants: ReadonlySet<Species> = new Set(["elephant", "dragon"]);

/** How near the camera is where the words don't say. */
export function sizeOf(
  subjects: readonly Subject[],
  people: number,
  chance: Chance,
): ShotSize | null {
  const [first] = subjects;
  if (!first) return null;
  if (first.kind === "insert") return "close";
  const isFlock = first.kind === "creature" && first.count > 4;
  if (people > 0 && first.kind === "creature" && giants.has(first.species)) return "wide";
  if (people > 0) return first.kind === "vehicle" ? chance.pick(["full", "wide"]) : "full";
  return isFlock ? "wide" : chance.pick(["full", "full", "medium", "wide"]);
}

const isNear = (size: ShotSize): boolean => size === "close" || size === "extreme";

/** Subjects that the frame has room for beside people: before a face no car. */
export const framed = (
  subjects: readonly Subject[],
  people: number,
  size: ShotSize,
): readonly Subject[] =>
  people > 0 && isNear(size) ? subjects.filter(({ kind }) => kind === "creature") : subjects;

/** Riders sit astride, as many as there are mounts; who drives sits. */
export function seated(people: readonly Person[], subjects: readonly Subject[]): readonly Person[] {
  const mount = subjects.find((one) => one.kind !== "insert" && one.role === "ridden");
  if (!mount || mount.kind === "insert") return people;
  const isCar =
    mount.kind === "vehicle" && mount.model !== "bicycle" && mount.model !== "motorcycle";
  const seats = isCar ? 1 : mount.count;
  return people.map((person, index): Person =>
    index < seats ? { ...person, pose: isCar ? "sit" : "ride" } : person,
  );
}
