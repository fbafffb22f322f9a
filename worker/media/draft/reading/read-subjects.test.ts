import fc from "fast-check";
import { expect, test } from "vitest";
import { Chance } from "../chance";
import { readScene } from "./read-scene";
import { sceneSchema } from "./scene";
import type { Subject } from "./subject";

const read = (prompt: string) => readScene({ prompt, cast: [] }, Chance.of(prompt));

function nameOf(subject: Subject): string {
  if (subject.kind === "creature") return subject.species;
  return subject.kind === "vehicle" ? subject.model : subject.thing;
}

const named = (prompt: string): string =>
  (read(prompt).subjects ?? [])
    .map(
      (subject) =>
        `${nameOf(subject)}${subject.kind !== "insert" && subject.count > 1 ? ` x${subject.count}` : ""}`,
    )
    .join(", ");

test.each([
  ["A dog runs along the beach", "dog"],
  ["Three dogs on the beach", "dog x3"],
  ["A flock of white birds over the sea", "bird x9"],
  ["A pack of wolves in the snow", "wolf x5"],
  ["A german shepherd and a kitten", "dog, cat"],
  ["A police car chases a van", "police, van"],
  ["Two cars race at night", "car x2"],
  ["A train crosses the mountains", "train"],
  ["A spaceship lands in the desert", "spaceship"],
  ["A cup of coffee on a wooden table", "cup"],
  ["Close-up of the detective's gun", "gun"],
  ["Insert: her wedding ring", "ring"],
  ["A hand holds a letter, close-up", "letter"],
  ["Extreme close-up of a cat's eye", "cat"],
])("%s: %s, and nobody", (prompt, subjects) => {
  expect(named(prompt)).toBe(subjects);
  expect(read(prompt).people).toEqual([]);
});

test.each([
  ["A girl and her dog walk in the park", "dog", 1],
  ["A knight rides a horse", "horse", 1],
  ["Two girls and a cat", "cat", 2],
  ["A woman drives a red car", "car", 1],
  ["An outlaw on horseback, wide", "horse", 1],
  ["A cyclist on a country road", "bicycle", 1],
  ["Two cyclists in the rain", "bicycle x3", 2],
])("%s: %s with %i", (prompt, subjects, people) => {
  expect(named(prompt)).toBe(subjects);
  expect(read(prompt).people).toHaveLength(people);
});

test.each([
  "A dog-tired man at the bar",
  "A wolf of a man enters the room",
  "A cat burglar on the roof",
  "Bull's eye: she hits the target",
  "Bird's-eye view of the city",
  "Birdsong in the forest, a woman walks",
  "A carpet in an empty room",
  "He waits at the bus stop",
  "A taxi driver smokes",
  "A woman sits in a kitchen, reading a letter",
  "A nurse holds a cup of coffee",
  "The captain in the cockpit of a spaceship",
  "An empty spaceship corridor",
  "She bears a scar",
  "He trains for the fight",
  "The killer holds a knife",
  "The red door at the end of the hallway",
])("%s: no animal, no vehicle, no insert", (prompt) => {
  expect(read(prompt).subjects).toBeUndefined();
});

test.each([
  ["A dog sleeps", "sleep"],
  ["A wolf howls at the moon", "howl"],
  ["A horse gallops through the desert", "run"],
  ["A cow grazes", "graze"],
  ["A crow on a fence", "sit"],
  ["An eagle soars", "fly"],
])("%s: %s", (prompt, pose) => {
  expect(read(prompt).subjects).toMatchObject([{ pose }]);
});

test.each([
  ["A red car", "#b9583c"],
  ["A white horse", "#efe9dd"],
  ["A black cat on a red sofa", "#3a3634"],
  ["A dog on a red carpet", null],
])("%s is %s", (prompt, colour) => {
  expect(read(prompt).subjects).toMatchObject([{ colour }]);
});

test("a rider sits on the horse, and no car hides a face", () => {
  expect(read("A knight rides a horse").people[0]?.pose).toBe("ride");
  expect(read("Close-up: a woman in a red car").subjects).toBeUndefined();
});

test("whatever is written is read as a scene that can be kept", () => {
  const words = fc.constantFrom(
    "dog",
    "dogs",
    "a",
    "flock of",
    "close-up of",
    "'s",
    "horse",
    "rides",
    "gun",
    "hand",
    "she",
    ",",
    "two",
    "red",
    "car",
    "\ud800",
    "<g>",
    "close-up:",
    "insert",
  );
  const prompts = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 12 }).map((list) => list.join(" ")),
  );
  fc.assert(
    fc.property(prompts, (prompt) => {
      expect(sceneSchema.parse(read(prompt))).toEqual(read(prompt));
    }),
    { numRuns: 150 },
  );
});
