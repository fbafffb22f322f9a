import { ALL_FORMATS, BufferSource, Input } from "mediabunny";
import { describe, expect, test } from "vitest";
import type { Pixels } from "../codecs/pixels";
import { readFrame } from "../codecs/read-frame";
import { draft, made, shot, stillBytes } from "../testing/ask";

type Bytes = Uint8Array<ArrayBuffer>;

/** How far two pictures are apart: the mean difference of a channel, 0 to 255. */
function apart(one: Pixels, two: Pixels): number {
  let sum = 0;
  for (let at = 0; at < one.data.length; at++)
    if (at % 4 !== 3) sum += Math.abs((one.data[at] ?? 0) - (two.data[at] ?? 0));
  return sum / (one.data.length * 0.75);
}

async function tracksOf(bytes: Bytes) {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  const [picture, sound] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
  return {
    picture: picture && (await picture.computeDuration()),
    sound: sound && (await sound.computeDuration()),
    codecs: [await picture?.getCodec(), await sound?.getCodec()],
  };
}

const bridge = (images: string[]) =>
  ({
    kind: "video.bridge",
    images,
    prompt: "",
    secondsPerLink: 1,
    rate: "24",
    aspect: "16:9",
    seed: null,
  }) as const;

const line = "You came back.";
const speech = () => made({ kind: "speech.generate", line, voice: "ada" });
const speaking = { rate: "24", aspect: "16:9" } as const;
const closeUp = () => stillBytes({ prompt: "Close-up: a woman, street by day" });

describe("a link of a sequence", () => {
  test("goes from its first still to its last, without a jump", async () => {
    const stills = {
      a: await stillBytes({ prompt: "Wide: a harbour at dusk" }),
      b: await stillBytes({ prompt: "Wide: a forest by day" }),
    };
    const film = await made(bridge(["a", "b"]), stills);
    const at = (seconds: number) => readFrame(film, seconds);
    const [first, last] = [await at(0), await at(0.99)];
    const rest = async (id: keyof typeof stills) => {
      const fixed = await made(shot({ image: id, seconds: 1, move: "static" }), stills);
      return readFrame(fixed, 0);
    };
    expect(apart(first, await rest("a"))).toBeLessThan(3);
    expect(apart(last, await rest("b"))).toBeLessThan(3);
    let before = first;
    for (const index of [3, 6, 9, 12, 15, 18, 20, 23]) {
      const next = await at(index / 24 + 0.001);
      expect(apart(before, next), `frame ${index}`).toBeLessThan(24);
      before = next;
    }
  });

  test("is made alone: more stills than two are refused in words", async () => {
    const answer = await draft(bridge(["a", "b", "c"]), {});
    expect(answer).toMatchObject({ ok: false, error: { code: "draft.unusable" } });
  });
});

describe("somebody who speaks", () => {
  test("has a file with both tracks, of one length to a frame", async () => {
    const film = await made(
      { ...speaking, kind: "video.talk", image: "face", line, voice: "bruno", audio: null },
      { face: await closeUp() },
    );
    const { picture, sound, codecs } = await tracksOf(film);
    expect(codecs).toEqual(["vp8", "opus"]);
    expect(Math.abs((picture ?? 0) - (sound ?? 9))).toBeLessThan(1 / 24 + 0.021);
  });

  test("moves the lips of a drawn face and nothing else; the same request gives the same file", async () => {
    const face = await closeUp();
    const task = {
      ...speaking,
      kind: "video.talk",
      image: "face",
      line: "",
      voice: "ada",
      audio: "line",
    } as const;
    const assets = { face, line: await speech() };
    const film = await made(task, assets);
    expect(await made(task, assets)).toEqual(film);
    const frames: Pixels[] = [];
    for (let index = 0; index < 16; index++) frames.push(await readFrame(film, index / 24 + 0.001));
    const changes = frames.slice(1).map((frame, index) => apart(frames[index]!, frame));
    expect(Math.max(...changes)).toBeGreaterThan(0.15);
    expect(Math.max(...changes)).toBeLessThan(8);
  });

  test("is filmed again with lips in a shot that was drawn here", async () => {
    const face = await closeUp();
    const near = await made(shot({ image: "face", seconds: 2, move: "push" }), { face });
    const lips = await made(
      { ...speaking, kind: "video.lipsync", footage: "near", audio: "line" },
      { near, line: await speech() },
    );
    const { picture, codecs } = await tracksOf(lips);
    expect(codecs).toEqual(["vp8", "opus"]);
    expect(picture).toBeGreaterThanOrEqual(2);
    // The camera goes as it went: the last frames are the same picture, but for a mouth.
    const [was, now] = [await readFrame(near, "last"), await readFrame(lips, 1.96)];
    expect(apart(was, now)).toBeLessThan(4);
  });

  test("where no face was drawn is shown as sound, and no mouth is guessed", async () => {
    const place = await stillBytes({ prompt: "Wide: an empty harbour, nobody" });
    const film = await made(
      { ...speaking, kind: "video.lipsync", footage: "place", audio: "line" },
      { place, line: await speech() },
    );
    const frame = await readFrame(film, 0.5);
    const row = frame.width * 4;
    const mean = (from: number, to: number): number => {
      const part = Array.from(frame.data.subarray(from * row, to * row)).filter(
        (_, at) => at % 4 < 3,
      );
      return part.reduce((sum, value) => sum + value, 0) / part.length;
    };
    expect(mean(frame.height - 4, frame.height)).toBeLessThan(60);
    expect(mean(0, 4)).toBeGreaterThan(60);
  });
});

test("a long shot is put aside in parts, and goes on from them to the same file", async () => {
  const first = await stillBytes({ prompt: "Wide: an empty desert, nobody" });
  const task = shot({ seconds: 4.5, move: "pan-left" });
  const parts: Bytes[] = [];
  const told: number[] = [];
  const whole = await draft(task, { first }, 1, undefined, [], (place, bytes) => {
    parts[place] = bytes;
  });
  expect(parts).toHaveLength(1);
  const again = await draft(task, { first }, 1, (share) => told.push(share), parts);
  if (!whole.ok || !again.ok) throw new Error("no shot");
  expect(again.artifact).toEqual(whole.artifact);
  expect(told.length).toBeGreaterThan(1);
});

describe("a frame", () => {
  test("is the one that was asked for", async () => {
    const film = await made(shot({ seconds: 1, move: "push" }), { first: await stillBytes() });
    const take = (at: "first" | "last" | number) =>
      made({ kind: "media.frame", video: "film", at }, { film });
    const [first, last, early] = [await take("first"), await take("last"), await take(0)];
    expect(early).toEqual(first);
    expect(last).not.toEqual(first);
  });

  test("of what is no shot is refused in words", async () => {
    const answer = await draft(
      { kind: "media.frame", video: "film", at: 0 },
      { film: await stillBytes() },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: "media.undecodable" } });
  });
});
