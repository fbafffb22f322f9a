import { joined } from "@aktion/schema/media/bytes";
import { partsOf, type Piece } from "@aktion/schema/media/file-parts";
import { tagNames, tagsIn, withTags } from "@aktion/schema/media/file-tags";
import { samplePng } from "@aktion/schema/media/samples";
import fc from "fast-check";
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import { describe, expect, test } from "vitest";
import { jpeg, mov, mp4, mp3, webm, webp } from "../testing/__fixtures__/tiny-media";

const stills = { png: samplePng(4, 3), jpeg, webp };
const shots = { mp4, mov, webm };
const files = Object.entries<Uint8Array>({ ...stills, ...shots });
const tags = {
  [tagNames.run]: JSON.stringify({ run: "run_1", link: "https://aktion.example/runs/run_1" }),
  [tagNames.graph]: JSON.stringify({
    format: 1,
    title: "Mårten på taket 線",
    more: "é".repeat(9e4),
  }),
};

const made = (from: Uint8Array, pieces: readonly Piece[]): Uint8Array =>
  joined(
    pieces.map((piece) =>
      piece instanceof Uint8Array ? piece : from.subarray(piece.from, piece.to),
    ),
  );

async function tagged(file: Uint8Array, said: Record<string, string>): Promise<Uint8Array> {
  const pieces = await withTags(partsOf(file), said);
  if (!pieces) throw new Error("left as it was");
  return made(file, pieces);
}

/** Every frame of a shot: when it is shown, and its bytes. */
async function framesOf(file: Uint8Array): Promise<unknown[]> {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(file.slice()) });
  const track = await input.getPrimaryVideoTrack();
  const frames: unknown[] = [];
  for await (const { timestamp, duration, type, data } of new EncodedPacketSink(track!).packets())
    frames.push({ timestamp, duration, type, data: Buffer.from(data).toString("base64") });
  input.dispose();
  return frames;
}

describe.each(files)("a %s that says where it came from", (_, file) => {
  test("says all of it, and again what is said anew", async () => {
    const once = await tagged(file, tags);
    expect(await tagsIn(partsOf(once))).toMatchObject(tags);
    const link = { [tagNames.run]: "another" };
    const twice = await tagged(once, link);
    expect(await tagsIn(partsOf(twice))).toMatchObject({ ...tags, ...link });
    expect((await tagged(twice, tags)).length).toBe(once.length);
  });

  test("cut off anywhere it is refused or read as far as it goes, never a fault", async () => {
    const whole = await tagged(file, { [tagNames.run]: "here" });
    for (let length = 0; length < whole.length; length += 1 + (whole.length >> 7)) {
      const cut = partsOf(whole.slice(0, length));
      expect(await tagsIn(cut)).toBeTypeOf("object");
      await withTags(cut, tags);
    }
  });

  test("with bytes that lie it is refused or read, never a fault", async () => {
    const whole = await tagged(file, { [tagNames.run]: "here" });
    const lies = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lies, async (changes) => {
        const bytes = whole.slice();
        for (const [place, byte] of changes) bytes[place] = byte;
        await tagsIn(partsOf(bytes));
        await withTags(partsOf(bytes), tags);
      }),
      { numRuns: 60 },
    );
  });
});

describe.each(Object.entries<Uint8Array>(shots))("a tagged %s", (_, shot) => {
  test("plays as it did, frame for frame, and can be sought", async () => {
    const frames = await framesOf(shot);
    expect(frames.length).toBe(5);
    expect(await framesOf(await tagged(shot, tags))).toEqual(frames);
    expect(await framesOf(await tagged(await tagged(shot, tags), tags))).toEqual(frames);
  });
});

test("other programs read the tags, and what a shot said before is kept", async () => {
  for (const shot of [mp4, webm]) {
    const file = await tagged(shot, { [tagNames.run]: "here" });
    const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(file.slice()) });
    const raw = JSON.stringify((await input.getMetadataTags()).raw);
    expect(raw).toContain("here");
    expect(raw).toContain("Lavf59.27.100");
    input.dispose();
  }
});

test("sound and what is no media have no place for tags", async () => {
  for (const bytes of [
    mp3,
    new TextEncoder().encode("only words, nothing else"),
    new Uint8Array(),
  ]) {
    expect(await withTags(partsOf(bytes), tags)).toBeNull();
    expect(await tagsIn(partsOf(bytes))).toEqual({});
  }
});

test("a shot of 500 MB is never read as a whole", async () => {
  const size = 500 * 1024 * 1024;
  let most = 0;
  let sum = 0;
  // The film of the sample, and behind it one box of nothing.
  const head = Uint8Array.of(...new Uint8Array(4), ...new TextEncoder().encode("free"));
  new DataView(head.buffer).setUint32(0, size - mp4.length);
  const known = joined([mp4, head]);
  const file = {
    size,
    read: (from: number, to: number) => {
      most = Math.max(most, to - from);
      sum += to - from;
      const bytes = new Uint8Array(to - from);
      bytes.set(known.subarray(from, to));
      return Promise.resolve(bytes);
    },
  };
  expect(await withTags(file, tags)).not.toBeNull();
  expect(most).toBeLessThan(10_000);
  expect(sum).toBeLessThan(20_000);
});
