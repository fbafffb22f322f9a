import { measureImage } from "@aktion/schema/media/measure-image";
import { pngText, withPngChunks } from "@aktion/schema/media/png-chunks";
import type { CastReference, TaskOf } from "@aktion/schema/tasks/task";
import { describe, expect, test } from "vitest";
import { writePng } from "../pixels/write-png";
import { draft, made, still, stillBytes } from "../testing/ask";
import { readDrawn } from "./drawn/drawn";

const mara: CastReference = {
  name: "Mara",
  prompt: "Weary detective woman, red coat",
  assets: [],
  castId: null,
};
const face = () => stillBytes({ prompt: mara.prompt, cast: [mara] });
const designIn = (bytes: Uint8Array) => readDrawn(bytes)?.people[0]?.design;

const pose = (asked: Partial<TaskOf<"image.pose">>): TaskOf<"image.pose"> => ({
  kind: "image.pose",
  cast: [],
  image: null,
  pose: null,
  prompt: "",
  aspect: "16:9",
  seed: null,
  ...asked,
});

const portrait = (
  variation: number,
  options: Record<string, string> = {},
): TaskOf<"image.portrait"> => ({
  kind: "image.portrait",
  cast: [{ ...mara, assets: ["face"] }],
  look: null,
  options,
  variation,
  aspect: "3:4",
  seed: null,
});

describe("a member of the cast", () => {
  test("is drawn to the same design in every shot, pose and portrait", async () => {
    const bytes = await face();
    const design = designIn(bytes);
    expect(design).toBeDefined();
    const cast = [{ ...mara, assets: ["face"] }];
    const shots = ["Close-up in the rain", "Wide: runs through a forest", "Sits in a kitchen"];
    for (const prompt of shots) {
      const other = await made(still({ prompt, cast }), { face: bytes });
      expect({ prompt, design: designIn(other) }).toEqual({ prompt, design });
    }
    const posed = await made(pose({ cast, prompt: "kneels" }), { face: bytes });
    expect(designIn(posed)).toEqual(design);
    expect(designIn(await made(portrait(0), { face: bytes }))).toEqual(design);
  });

  test("shown by photographs alone is the same person in every shot and take", async () => {
    const shape = { width: 64, height: 64, channels: 4 } as const;
    const photograph = Uint8Array.from(await writePng(shape, (_, row) => row.fill(120)));
    const cast = [{ ...mara, castId: "cst_1", assets: ["face"] }];
    const designs = new Set<string>();
    for (const [take, prompt] of ["Close-up in the rain", "Wide: runs, forest"].entries()) {
      const answer = await draft(still({ prompt, cast }), { face: photograph }, take + 1);
      if (answer.ok) designs.add(JSON.stringify(designIn(answer.artifact)));
    }
    expect([...designs]).toEqual([expect.stringContaining("{")]);
  });

  test("is another with another take, until one is chosen", async () => {
    const designs = new Set<string>();
    for (const take of [1, 2, 3]) {
      const answer = await draft(
        still({ prompt: "Someone", cast: [{ ...mara, prompt: "" }] }),
        {},
        take,
      );
      if (answer.ok) designs.add(JSON.stringify(designIn(answer.artifact)));
    }
    expect(designs.size).toBeGreaterThan(1);
  });

  test("strikes the pose that words name, or that a drawn picture shows", async () => {
    const bytes = await face();
    const poseOf = (of: Uint8Array) => readDrawn(of)?.again?.scene.people[0]?.pose;
    const kneeling = await made(pose({ image: "face", prompt: "kneels" }), { face: bytes });
    expect(poseOf(kneeling)).toBe("kneel");
    const given = { image: "face", pose: "model" };
    const copied = await made(pose(given), { face: bytes, model: kneeling });
    expect(poseOf(copied)).toBe("kneel");
    expect(designIn(copied)).toEqual(designIn(bytes));
  });

  test("wears in a portrait what the options ask, and every variation is another picture", async () => {
    const bytes = await face();
    const asked = portrait(0, { glasses: "on", hairColour: "blond", hairStyle: "long" });
    const design = designIn(await made(asked, { face: bytes }));
    expect(design).toMatchObject({ glasses: true, hair: "long", hat: "none" });
    expect(design?.accent).toBe(designIn(bytes)?.accent);
    const [one, two] = [
      await made(portrait(1), { face: bytes }),
      await made(portrait(2), { face: bytes }),
    ];
    expect(one).not.toEqual(two);
    expect(measureImage(one)).toMatchObject({ state: "whole", width: 840, height: 1120 });
  });

  test("is trained at once, and anew with more pictures", async () => {
    const bytes = await face();
    const train = (photos: string[]) =>
      made(
        { kind: "cast.train", castId: "c1", model: "mdl_1", photos },
        { one: bytes, two: bytes },
      );
    const told = async (photos: string[]) =>
      JSON.parse(new TextDecoder().decode(await train(photos))) as { pictures: number };
    expect(await told(["one"])).toMatchObject({ castId: "c1", pictures: 1 });
    expect(await told(["one", "two"])).toMatchObject({ pictures: 2, design: designIn(bytes) });
  });
});

describe("what a still says of itself", () => {
  test("is believed only where every word of it is of the vocabulary", async () => {
    const bytes = await stillBytes();
    const drawn = readDrawn(bytes);
    const markup = JSON.stringify({ ...drawn, pixels: "" }).replace(
      /#[0-9a-f]{6}/,
      '\\"/><script>alert(1)</script>',
    );
    const forged = withPngChunks(await stillBytes({ prompt: "An empty desert, nobody" }), [
      pngText("Aktion drawing", markup),
    ]);
    expect(readDrawn(forged)).toBeNull();
    const cast = [{ ...mara, assets: ["forged"] }];
    const other = await made(still({ prompt: "Close-up", cast }), { forged });
    expect(measureImage(other).state).toBe("whole");
  });

  test("does not lead away from pixels that were painted over", async () => {
    const drawn = readDrawn(await stillBytes());
    const other = await stillBytes({ prompt: "An empty desert, nobody" });
    const moved = withPngChunks(other, [
      pngText("Aktion drawing", JSON.stringify({ ...drawn, pixels: "another" })),
    ]);
    expect(drawn?.again).not.toBeNull();
    expect(readDrawn(moved)?.again).toBeNull();
  });
});

test("six stills become one scene with everybody in it, once", async () => {
  const people = [];
  for (const prompt of ["Old fisherman, blue coat", "Woman in a red coat", "Boy, yellow hoodie"])
    people.push(await stillBytes({ prompt, cast: [{ ...mara, name: prompt, prompt }] }));
  const place = await stillBytes({ prompt: "Wide: an empty harbour at dusk, nobody" });
  const [a, b, c] = people as [
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
  ];
  const scene = await made(
    {
      kind: "image.compose",
      images: ["a", "b", "c", "a2", "place", "photo"],
      prompt: "",
      aspect: "16:9",
      seed: null,
    },
    { a, b, c, a2: a, place, photo: await undrawn(place) },
  );
  const drawn = readDrawn(scene);
  expect(drawn?.people.map(({ design }) => design)).toEqual(people.map((one) => designIn(one)));
  expect(measureImage(scene)).toMatchObject({ state: "whole", width: 1280, height: 720 });
});

/** The same picture without what it says of itself, as a photograph is. */
async function undrawn(png: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const at = new TextDecoder("latin1").decode(png).indexOf("iTXt") - 4;
  const length = new DataView(png.buffer, png.byteOffset).getUint32(at) + 12;
  const rest = new Uint8Array(png.length - length);
  rest.set(png.subarray(0, at));
  rest.set(png.subarray(at + length), at);
  return rest;
}
