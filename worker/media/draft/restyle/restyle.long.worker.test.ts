import { stillSizes } from "@aktion/schema/graph/sizes";
import { measureImage } from "@aktion/schema/media/measure-image";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { beforeAll, expect, test } from "vitest";
import { readPicture } from "../../codecs/read-picture";
import { drawPng } from "../../codecs/resvg";
import { draft, stillBytes } from "../../testing/ask";
import { readDrawn } from "../drawn/drawn";

type Bytes = Uint8Array<ArrayBuffer>;
const presets = ["emotion-mask", "ghibli-reaction", "neo-tokyo-glitch", "custom"] as const;

const edit = (asked: Partial<TaskOf<"image.edit">> = {}): TaskOf<"image.edit"> => ({
  kind: "image.edit",
  image: "still",
  preset: "emotion-mask",
  prompt: "Faded Technicolor",
  cast: [],
  strength: 1,
  aspect: "16:9",
  seed: null,
  ...asked,
});

let still: Bytes = new Uint8Array();
beforeAll(async () => {
  still = await stillBytes({ prompt: "Medium: a woman in a red coat waits on the roof, dusk" });
}, 60_000);

async function restyled(asked: Partial<TaskOf<"image.edit">> = {}, image = still): Promise<Bytes> {
  const answer = await draft(edit(asked), { still: image });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.artifact;
}

const pixelsOf = async (bytes: Bytes) =>
  (await readPicture(bytes, { width: 320, height: 180 })).data;

/** Mean difference of two pictures, in levels of 255. */
function between(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0));
  return (sum / a.length) * (4 / 3);
}

const apart = async (one: Bytes, other: Bytes): Promise<number> =>
  between(await pixelsOf(one), await pixelsOf(other));

test.each(presets)(
  "%s: the stronger, the further from the still; nearly it at 0",
  async (preset) => {
    const away: number[] = [];
    for (const strength of [0, 0.4, 0.7, 1]) {
      away.push(await apart(still, await restyled({ preset, strength })));
    }
    expect(away.toSorted((one, other) => one - other)).toEqual(away);
    expect(away[0]).toBeLessThan(4);
    expect(away[3]).toBeGreaterThan(18);
  },
);

test("every preset, and every look in words, is its own", async () => {
  const looks = [
    ...presets.slice(0, 3).map((preset) => ({ preset })),
    ...["sepia", "blue and gold", "pencil", "zxqv blorf"].map((prompt) => ({
      preset: "custom",
      prompt,
    })),
  ];
  const made: ArrayLike<number>[] = [];
  for (const look of looks) made.push(await pixelsOf(await restyled(look)));
  for (const [index, one] of made.entries()) {
    for (const other of made.slice(index + 1)) expect(between(one, other)).toBeGreaterThan(9);
  }
}, 90_000);

test("the same request gives the same bytes; another seed another hand", async () => {
  const one = await restyled({ preset: "neo-tokyo-glitch" });
  expect(await restyled({ preset: "neo-tokyo-glitch" })).toEqual(one);
  expect(await restyled({ preset: "neo-tokyo-glitch", seed: 4 })).not.toEqual(one);
});

test.each(["9:16", "21:9", "1:1"] as const)(
  "a wide still fills %s and its people stay",
  async (aspect) => {
    const { w: width, h: height } = stillSizes[aspect];
    const made = await restyled({ aspect });
    expect(measureImage(made)).toMatchObject({ state: "whole", mime: "image/png", width, height });
    const [before, after] = [readDrawn(still), readDrawn(made)];
    const [person, kept] = [before?.people[0], after?.people[0]];
    expect(person?.head).toBeTruthy();
    expect(kept?.design).toEqual(person?.design);
    expect(after?.again).toBeNull();
    if (!person?.head || !kept?.head) return;
    const scale = Math.max(width / 1280, height / 720);
    expect(kept.head.x * width).toBeCloseTo(width / 2 + (person.head.x - 0.5) * 1280 * scale, 3);
    expect(kept.head.y * height).toBeCloseTo(height / 2 + (person.head.y - 0.5) * 720 * scale, 3);
    expect(kept.head.height * height).toBeCloseTo(person.head.height * 720 * scale, 3);
  },
);

test("a head that the crop leaves out is no longer said to be there", async () => {
  const wide = await stillBytes({
    prompt: "Full: two men argue in the street, one far left",
    aspect: "21:9",
  });
  const tall = await restyled({ aspect: "9:16" }, wide);
  const people = readDrawn(tall)?.people ?? [];
  expect(people).toHaveLength(readDrawn(wide)?.people.length ?? -1);
  for (const { head } of people) if (head) expect(head.x > 0 && head.x < 1).toBe(true);
});

test("a preset that somebody saved is read from its words", async () => {
  const saved = await restyled({ preset: "my-own-7", prompt: "sepia" });
  expect(await apart(saved, await restyled({ preset: "custom", prompt: "sepia" }))).toBeLessThan(6);
});

test("what is see-through lies on white, and a small picture is enlarged", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36"><rect x="16" width="32" height="36" fill="#204060"/></svg>`;
  const made = await restyled({ strength: 0 }, new Uint8Array(await drawPng({ svg })));
  const data = await pixelsOf(made);
  expect(measureImage(made)).toMatchObject({ width: 1280, height: 720 });
  expect(data[(90 * 320 + 8) * 4]).toBeGreaterThan(235);
  expect(data[(90 * 320 + 160) * 4]).toBeLessThan(50);
});

test("a still that is cut off, or was not sent, is refused with words", async () => {
  const cut = await draft(edit(), { still: still.slice(0, 20_000) });
  expect(cut).toMatchObject({ ok: false, error: { code: "media.undecodable" } });
  expect(await draft(edit())).toMatchObject({ ok: false, error: { code: "draft.asset-missing" } });
});
