import { framesIn } from "@aktion/schema/graph/rates";
import { shotSizes } from "@aktion/schema/graph/sizes";
import { measureImage } from "@aktion/schema/media/measure-image";
import { BufferSource, EncodedPacketSink, Input, WEBM } from "mediabunny";
import { expect, test } from "vitest";
import { draft, shot, stillBytes } from "../testing/ask";

async function measureShot(bytes: Uint8Array<ArrayBuffer>) {
  const input = new Input({ formats: [WEBM], source: new BufferSource(bytes) });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error("no pictures");
  const sink = new EncodedPacketSink(track);
  let frames = 0;
  for await (const packet of sink.packets()) frames += packet.data.length > 0 ? 1 : 0;
  return {
    frames,
    width: await track.getCodedWidth(),
    height: await track.getCodedHeight(),
    codec: await track.getCodec(),
    seconds: await input.computeDuration(),
  };
}

test.each([
  ["24", 2, "16:9"],
  ["23.976", 1.5, "1:1"],
  ["25", 1, "9:16"],
  ["29.97df", 1, "4:3"],
  ["59.94", 1, "16:9"],
  ["50", 1, "21:9"],
  ["24", 1, "3:4"],
] as const)("%s frames a second for %s s at %s", async (rate, seconds, aspect) => {
  const first = await stillBytes();
  const told: number[] = [];
  const answer = await draft(shot({ rate, seconds, aspect }), { first }, 1, (share) =>
    told.push(share),
  );
  if (!answer.ok) throw new Error(answer.error.message);
  const { w: width, h: height } = shotSizes[aspect];
  const frames = framesIn(seconds, rate);
  const file = await measureShot(answer.artifact);
  expect(file).toMatchObject({ frames, width, height, codec: "vp8" });
  expect(file.seconds).toBeCloseTo(answer.done.seconds ?? 0, 2);
  expect(told.length).toBeGreaterThan(1);
  expect(measureImage(answer.poster ?? new Uint8Array())).toMatchObject({
    state: "whole",
    width,
    height,
  });
});

test("the same request and bytes give the same file, with and without an end still", async () => {
  const first = await stillBytes();
  const last = await stillBytes({ prompt: "Close-up of an old sailor at sea" });
  const one = await draft(shot({ end: "last", move: "handheld" }), { first, last });
  const two = await draft(shot({ end: "last", move: "handheld" }), { first, last });
  const bare = await draft(shot({ move: "handheld" }), { first });
  if (!one.ok || !two.ok || !bare.ok) throw new Error("no shot");
  expect(two.artifact).toEqual(one.artifact);
  expect(bare.artifact).not.toEqual(one.artifact);
});

test.each([
  ["cut off", (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length / 2)],
  ["no picture", () => new TextEncoder().encode("<svg/>".repeat(20)) as Uint8Array<ArrayBuffer>],
  ["empty", () => new Uint8Array()],
])("a still that is %s is refused with words", async (_, spoil) => {
  const answer = await draft(shot(), { first: spoil(await stillBytes()) });
  expect(answer).toMatchObject({ ok: false, error: { code: "media.undecodable" } });
});

test("a still that was not sent, and an unknown rate, are refused", async () => {
  expect(await draft(shot())).toMatchObject({ error: { code: "draft.asset-missing" } });
  const first = await stillBytes();
  expect(await draft(shot({ rate: "17" }), { first })).toMatchObject({
    error: { code: "draft.unusable" },
  });
});
