import { measureImage } from "@aktion/schema/media/measure-image";
import { expect, test } from "vitest";
import { ask, stillBytes } from "./testing/ask";

const fit = (body: Uint8Array<ArrayBuffer>, asked: string): Promise<Response> =>
  ask(`/fit?${asked}`, { method: "POST", body });
const whole = async (answer: Response) => {
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
};

test.each([
  ["mostSide=640", 640, 360],
  ["mostPixels=230400", 640, 360],
  ["mostSide=5000&mostPixels=9000000", 1280, 720],
])(
  "a picture is made to fit %s, in its own shape and never enlarged",
  async (asked, width, height) => {
    const bytes = await whole(await fit(await stillBytes(), asked));
    expect(measureImage(bytes)).toMatchObject({ state: "whole", mime: "image/png", width, height });
  },
);

test("it grows smaller until its bytes fit, and is still the same picture", async () => {
  const still = await stillBytes();
  const bytes = await whole(await fit(still, "mostBytes=60000"));
  expect(bytes.length).toBeLessThanOrEqual(60_000);
  const found = measureImage(bytes);
  expect(found).toMatchObject({ state: "whole", mime: "image/png" });
  if (found.state !== "whole") return;
  expect(found.width).toBeGreaterThan(100);
  expect(found.width / found.height).toBeCloseTo(16 / 9, 1);
});

test.each([
  ["no limit at all", "mostSide=0", 400],
  ["words for a limit", "mostPixels=many", 400],
])("%s is refused", async (_, asked, status) => {
  expect((await fit(await stillBytes(), asked)).status).toBe(status);
});

test("what is no picture, or can't be made so small, is refused in words", async () => {
  const text = Uint8Array.from(new TextEncoder().encode("not a picture"));
  expect((await fit(text, "mostSide=64")).status).toBeGreaterThanOrEqual(400);
  const tiny = await fit(await stillBytes(), "mostBytes=80");
  expect(await tiny.json()).toMatchObject({ error: { code: "media.too-large" } });
});
