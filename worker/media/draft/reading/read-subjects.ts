import type { Chance } from "../chance";
import { colourOf, countOf, findAll, without, withoutAll } from "./find-words";
import type { Found } from "./find-words";
import { namesAnyone } from "./read-people";
import { readInsert } from "./read-insert";
import * as words from "./subject-words";
import type { Creature, CreaturePose, Role, Species, Subject, Vehicle } from "./subject";
import { mostSubjects } from "./subject";
import { bestOf } from "./vocabulary";

/** What a picture is about beside people, and the words that are left to speak of people and places. */
export interface Seen {
  readonly subjects: readonly Subject[];
  readonly rest: string;
  /** Whether people are in it too; where no subject is, people are read as ever. */
  readonly anybody: boolean;
}

const plural =
  /(s|cattle|wolves|geese|mice|oxen|calves|foxes|puppies|huskies|ponies|taxis|lorries)$/;
const single = /^(bus|horses?back|grizzlies?|cattle|lioness|tigress|cyclist|aircraft)$/;
const youngWords =
  /\b(pupp(y|ies)|kittens?|foals?|lambs?|cal(f|ves)|fawns?|cubs?|piglets?|bunn(y|ies)|baby|tiny|little)\b/;
const winged: ReadonlySet<Species> = new Set(["bird", "crow", "eagle", "owl", "dragon"]);
const plumed: ReadonlySet<Species> = new Set(["bird", "crow", "eagle", "owl"]);
const ledges =
  /\bon (a|the|her|his|its|an) (\w+ )?(window ?sill|window|sill|ledge|table|shelf|counter|wall|balcony|railing|piano)\b/;
const rideable: ReadonlySet<Species> = new Set(["horse", "elephant", "dragon", "cow"]);
const pack: Partial<Record<string, string>> = {
  panther: "#3a3634",
  panthers: "#3a3634",
  bull: "#4b3a30",
  bulls: "#4b3a30",
  buffalo: "#4f4036",
  bison: "#4f4036",
  raven: "#2d2a2a",
  ravens: "#2d2a2a",
};
/** Who is called by what they ride. */
const ridersOf: readonly (readonly [RegExp, string])[] = [
  [/\bmotorcyclist(s?)\b/g, "rider$1 on a motorcycle$1"],
  [/\b(?:bi)?cyclist(s?)\b/g, "rider$1 on a bicycle$1"],
  [/\bhorse(?:wo)?men\b/g, "riders on horses"],
  [/\bhorse(?:wo)?man\b/g, "rider on a horse"],
  [/\bjockey(s?)\b/g, "rider$1 on a horse$1"],
];
/** People whom a picture of people alone takes as read. */
const others =
  /\b(rider|outlaw|bandit|robber|killer|murderer|assassin|bartender|magician|owner|baby|biker|shepherd|hunter|rancher|vet|postman|mailman|passenger|engineer|thug|maid|butler|tourist|hiker|trainer|beggar|bride|grandma|grandpa|mum|mom|dad|uncle|aunt|neighbou?r|gentleman|gardener|blacksmith|dealer|smuggler|gunslinger|swordsman|archer|elf|dwarf|giant|gypsy|nomad|bedouin|monarch|emperor|empress|general|colonel|inspector|mechanic|racer|crew|people|men|women|tamer)s?\b/;
const isSomebody = (said: string): boolean => namesAnyone(said) || others.test(said);
const chase =
  /\b(chas(e|es|ing)|hunt(s|ing)?|stalk(s|ing)?|pursu(e|es|ing)|attack(s|ing)?|runs? after)\b/;
const sharp =
  /\b(gallop(s|ing)?|rac(e|es|ing)|charg(e|es|ing)|chas(e|es|ing)|flees?|speed(s|ing)?|fast)\b/;

function howMany({ before, word, name }: Found<string>): number {
  const asked = countOf(before);
  if (asked !== null) return asked;
  const isPlural = plural.test(word) && !single.test(word);
  if (!isPlural || name === "bus") return 1;
  return plumed.has(name as Species) ? 7 : 3;
}

/** The words that follow a name, to the end of what is said of it. */
const after = (text: string, { to }: Found<string>, next: number): string =>
  text.slice(to, Math.min(next, to + 60)).split(/[.;!?]|,| while | as /)[0] ?? "";

function poseOf(
  found: Found<Species>,
  own: string,
  text: string,
  { alone, draw }: { alone: boolean; draw: Chance },
): CreaturePose {
  const { name, word } = found;
  const rest: CreaturePose = alone ? "stand" : draw.pick(["stand", "sit", "stand"]);
  const asked = bestOf(words.creatureVerbs, own) ?? bestOf(words.creatureVerbs, text);
  if (plumed.has(name)) {
    if (asked !== null && ["sit", "stand", "lie", "sleep", "graze", "walk"].includes(asked))
      return "sit";
    const perches = /\b(on|upon) (a|the|his|her|its) /.test(own) && asked !== "fly";
    return perches || (asked === null && !plural.test(word) && name !== "eagle") ? "sit" : "fly";
  }
  if (asked === "fly") return winged.has(name) ? "fly" : "run";
  return asked ?? rest;
}

function roleOf(isBefore: boolean, text: string): Role {
  if (!chase.test(text)) return "beside";
  return isBefore ? "behind" : "ahead";
}

/** Reads animals, vehicles and things shown close; `cast` people are in the picture in any case. */
export function readSubjects(prompt: string, cast: number, chance: Chance): Seen {
  const text = withoutAll(
    ridersOf.reduce((said, [who, as]) => said.replace(who, as), prompt),
    words.idioms,
  );
  const animals = findAll(words.speciesWords, text).slice(0, 2);
  const isAboard = words.aboard.test(text);
  const vehicles = findAll(words.modelWords, text)
    .filter(({ name }) => name !== "spaceship" || !isAboard)
    .slice(0, 2);
  const marks = [...animals, ...vehicles].map(({ from }) => from);
  const nextAfter = (at: number): number =>
    Math.min(...marks.filter((from) => from > at), Infinity);
  let rest = text;
  for (const { from, to, before } of [...animals, ...vehicles])
    rest = without(rest, Math.max(0, from - before.length - 1), to);
  const anybody = cast > 0 || isSomebody(rest);
  const insert = readInsert(text, anybody, Math.min(...marks, Infinity), isSomebody);
  if (insert) return { subjects: [insert.insert], rest: insert.rest, anybody: false };
  if (animals.length + vehicles.length === 0) return { subjects: [], rest: prompt, anybody };
  const rides = anybody && words.riding.test(text);
  const drives = anybody && (words.driving.test(text) || rides);
  const firstPerson = anybody ? Math.max(0, rest.search(/\S/)) : 0;
  const creatures = animals.map((found): Creature => {
    const { name, word, before } = found;
    const own = after(text, found, nextAfter(found.from));
    const ridden = rides && rideable.has(name);
    const pose = ridden
      ? sharp.test(text)
        ? "run"
        : "walk"
      : poseOf(found, own, text, { alone: !anybody, draw: chance });
    const verb = words.creatureVerbs.find(([known]) => known === pose)?.[1];
    const said = verb && own.match(verb)?.[0];
    if (said && !["walk", "run", "stand"].includes(pose)) {
      const at = text.indexOf(said, found.to);
      rest = without(rest, at, at + said.length);
    }
    return {
      kind: "creature",
      species: name,
      pose: name === "dragon" && ridden ? "fly" : pose,
      young: youngWords.test(`${before} ${word}`),
      count: ridden && word === "horseback" ? 1 : howMany(found),
      colour: colourOf(before) ?? pack[word] ?? null,
      on: ledges.test(own) ? "ledge" : "ground",
      role: !anybody ? "alone" : ridden ? "ridden" : roleOf(found.from < firstPerson, text),
    };
  });
  const cars = vehicles.map((found): Vehicle => {
    const two = found.name === "bicycle" || found.name === "motorcycle";
    const role = !anybody ? "alone" : (two ? rides || drives : drives) ? "ridden" : "beside";
    const own = after(text, found, nextAfter(found.from));
    const isStill = /\b(park(s|ed)|stands?|waits?|abandoned|broken|rust(y|ed|ing)|empty)\b/.test(
      text,
    );
    return {
      kind: "vehicle",
      model: found.name,
      moves: !isStill && (words.moving.test(own) || (role !== "beside" && words.moving.test(text))),
      count: Math.min(4, howMany(found)),
      colour: colourOf(found.before),
      role,
    };
  });
  const onlyPeople = /\b(each other|they|them|both|pair|together|duel|group|pack|team|gang)\b/g;
  const left = withoutAll(rest, onlyPeople);
  return {
    subjects: [...creatures, ...cars].slice(0, mostSubjects),
    rest: anybody && cast === 0 && !namesAnyone(left) ? `${left} a person` : left,
    anybody,
  };
}
