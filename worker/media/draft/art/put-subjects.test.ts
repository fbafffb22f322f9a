import { expect, test } from "vitest";
import { Chance } from "../chance";
import { readScene } from "../reading/read-scene";
import { modelNames, speciesNames, thingNames } from "../reading/subject";
import { sceneSchema } from "../reading/scene";
import type { Panel } from "./draw-scene";
import { drawScene } from "./draw-scene";

function drawn(prompt: string): { panel: Panel; svg: string; kept: string } {
  const chance = Chance.of(prompt);
  const scene = readScene({ prompt, cast: [] }, chance);
  const panel = drawScene(scene, 640, 360, chance);
  const svg = panel.whole();
  return { panel, svg, kept: JSON.stringify(sceneSchema.parse(scene)) };
}

test.each([...speciesNames, ...modelNames])("a %s is drawn of numbers, and kept", (name) => {
  const word = name === "police" ? "police car" : name;
  const { svg, kept } = drawn(`A ${word} in a studio`);
  expect(kept).toContain(`"${name}"`);
  expect(svg).not.toContain("NaN");
  expect(drawn(`A ${word} in a studio`).svg).toBe(svg);
});

test.each(thingNames)("a %s lies on a table and is held in a hand", (name) => {
  for (const prompt of [`Close-up of a ${name}`, `A hand holds a ${name}`]) {
    const { svg, kept } = drawn(prompt);
    expect(kept).toContain(`"${name}"`);
    expect(svg).not.toContain("NaN");
  }
});

test("what is drawn of people alone keeps no subjects", () => {
  expect(drawn("A woman waits on a roof").kept).not.toContain("subjects");
});

test("no word of a prompt reaches the drawing", () => {
  const { svg } = drawn(
    `A dog </g><script>alert(1)</script> <image href="http://example.com/a.png"/>`,
  );
  expect(svg).not.toMatch(/script|alert|example|dog/);
});

test("a subject moves against its background: it is of the people's plate", () => {
  const size = { width: 640, height: 360 };
  for (const prompt of ["A dog on the beach", "A red car", "A cup of coffee", "A flock of birds"])
    expect(drawn(prompt).panel.piece("people", size)).toContain("<path");
});

test("whoever rides has a head that can speak", () => {
  for (const prompt of ["A knight rides a horse", "A woman drives a car", "A boy on a bicycle"])
    expect(drawn(prompt).panel.heads()[0]).not.toBeNull();
});
