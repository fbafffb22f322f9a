import { readDraft, type DraftAnswer } from "@aktion/schema/media/draft-protocol";
import { joined as joinedBytes } from "@aktion/schema/media/bytes";
import { partsOf } from "@aktion/schema/media/file-parts";
import { tagNames, tagsIn, withTags } from "@aktion/schema/media/file-tags";
import { writeShots } from "@aktion/schema/media/join-protocol";
import { rates, type RateName } from "@aktion/schema/graph/rates";
import type { TaskOf } from "@aktion/schema/tasks/task";
import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  Mp4OutputFormat,
  Output,
} from "mediabunny";
import { describe, expect, test } from "vitest";
import { mp4, webm } from "../../src/testing/__fixtures__/tiny-media";
import { readFrame } from "../codecs/read-frame";
import { WebmWriter } from "../codecs/webm";
import { encodeWebp } from "../codecs/webp";
import { ask, made, stillBytes } from "../testing/ask";

type Bytes = Uint8Array<ArrayBuffer>;

async function joinOf(shots: readonly Bytes[], rate: RateName = "24"): Promise<DraftAnswer> {
  const body = writeShots(
    rate,
    shots.map((shot) => async () => shot.slice().buffer),
  );
  const answer = await ask("/join", { method: "POST", body });
  return readDraft(answer.body!);
}

async function joined(shots: readonly Bytes[], rate: RateName = "24"): Promise<Bytes> {
  const answer = await joinOf(shots, rate);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.artifact;
}

const refusal = async (shots: readonly Bytes[]): Promise<string> => {
  const answer = await joinOf(shots);
  return answer.ok ? "joined" : answer.error.message;
};

/** The packets of a file's picture: when each is shown, and its bytes. */
async function packetsOf(file: Bytes) {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(file) });
  const track = (await input.getPrimaryVideoTrack())!;
  const packets = [];
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet);
  return {
    packets,
    seconds: await track.computeDuration(),
    config: await track.getDecoderConfig(),
    sound: await input.getPrimaryAudioTrack(),
  };
}

/** A shot of so many frames, each a shade lighter than the one before. */
async function shades(from: number, to: number, rate: RateName, side = 64): Promise<Bytes> {
  const writer = new WebmWriter(side, side, rate);
  const step = from < to ? 1 : -1;
  for (let shade = from; shade !== to + step; shade += step) {
    const data = new Uint8Array(side * side * 4).fill(255);
    for (let at = 0; at < data.length; at += 4) data[at] = shade;
    await writer.add(new Uint8Array(await encodeWebp({ data, width: side, height: side }, 70, 0)));
  }
  return new Uint8Array(await writer.finish());
}

/** A clip with the same packets and other settings of the decoder: another encoder's, in short. */
async function withSettings(file: Bytes): Promise<Bytes> {
  const { packets, config } = await packetsOf(file);
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  const source = new EncodedVideoPacketSource("avc");
  output.addVideoTrack(source);
  await output.start();
  const description = new Uint8Array(config!.description as ArrayBuffer).slice();
  // The last byte of the sequence settings: another one, as far as anybody who compares can tell.
  description[12] = (description[12] ?? 0) ^ 1;
  for (const packet of packets)
    await source.add(packet, { decoderConfig: { ...config!, description } });
  await output.finalize();
  return new Uint8Array(target.buffer!);
}

const link = (images: string[]): TaskOf<"video.bridge"> => ({
  kind: "video.bridge",
  images,
  prompt: "",
  secondsPerLink: 1,
  rate: "24",
  aspect: "16:9",
  seed: null,
});

describe("links", () => {
  test("drawn here are one shot, and the still at their seam is shown once", async () => {
    const stills = {
      a: await stillBytes({ prompt: "Wide: a harbour at dusk" }),
      b: await stillBytes({ prompt: "Wide: a forest by day" }),
      c: await stillBytes({ prompt: "Close-up of a sailor" }),
    };
    const links = [await made(link(["a", "b"]), stills), await made(link(["b", "c"]), stills)];
    const answer = await joinOf(links);
    if (!answer.ok) throw new Error(answer.error.message);
    const { packets } = await packetsOf(answer.artifact);
    const own = await Promise.all(links.map(packetsOf));
    expect(packets).toHaveLength(24 + 23);
    expect(answer.done).toMatchObject({ type: "video/webm", width: 640, height: 360 });
    expect(answer.done.seconds).toBeCloseTo(47 / 24, 6);
    expect(answer.done.poster).toBeGreaterThan(100);
    // Frame for frame what the links hold.
    const wanted = [...own[0]!.packets, ...own[1]!.packets.slice(1)].map(({ data }) => data);
    expect(packets.map(({ data }) => data)).toEqual(wanted);
    for (const [place, { timestamp }] of packets.entries())
      expect(Math.abs(timestamp - place / 24)).toBeLessThan(0.001);
    expect((await readFrame(answer.artifact, "last")).width).toBe(640);
  });

  test.each(["24", "23.976", "29.97", "50"] as const)(
    "twenty at %s a second do not drift",
    async (rate) => {
      const way = [await shades(10, 40, rate), await shades(40, 10, rate)];
      const film = await joined(
        Array.from({ length: 20 }, (_, place) => way[place % 2]!),
        rate,
      );
      const { packets, seconds } = await packetsOf(film);
      const frame = rates[rate].per / rates[rate].frames;
      expect(packets).toHaveLength(20 * 31 - 19);
      expect(Math.abs(seconds - packets.length * frame)).toBeLessThan(frame / 2);
      for (const [place, { timestamp }] of packets.entries())
        expect(Math.abs(timestamp - place * frame), `frame ${place}`).toBeLessThan(0.001);
    },
  );

  test("of a maker's H.264 keep every packet, their settings and their time", async () => {
    const own = await packetsOf(mp4);
    const film = await joined(Array.from({ length: 5 }, () => mp4));
    const { packets, seconds, config } = await packetsOf(film);
    expect(config?.description).toEqual(own.config?.description);
    expect(packets.map(({ data }) => data)).toEqual(
      Array.from({ length: 5 }, () => own.packets.map(({ data }) => data)).flat(),
    );
    const shown = packets.map(({ timestamp }) => timestamp).toSorted((one, two) => one - two);
    for (const [place, time] of shown.entries()) expect(time).toBeCloseTo(place / 5, 3);
    expect(seconds).toBeCloseTo(5, 2);
  });
});

describe("links that are not alike are refused, and the odd one is named", () => {
  test("by its size, though it is the first", async () => {
    const small = await shades(10, 20, "24", 48);
    const [one, other] = [await shades(10, 20, "24"), await shades(20, 30, "24")];
    const words = await refusal([small, one, other]);
    expect(words).toMatch(/^Link 1, from still 1 to still 2, came in another size: 48 x 48/);
    expect(words).toMatch(/make it again\.$/);
    expect(await refusal([one, other, small])).toMatch(/^Link 3, from still 3 to still 4/);
  });

  test("by its frames a second", async () => {
    const [one, other] = [await shades(10, 40, "24"), await shades(40, 70, "30")];
    expect(await refusal([one, other])).toMatch(/^Link 2.*runs at 30 frames.*others at 24\./);
  });

  test("by its file and its codec", async () => {
    expect(await refusal([mp4, mp4, webm])).toMatch(/^Link 3.*(WebM|size|frames|encoded)/);
  });

  test("by the settings of its decoder, which no player would tell of", async () => {
    const other = await withSettings(mp4);
    expect(await refusal([mp4, other])).toMatch(/^Link 2.*encoded/);
  });
});

test.each([
  ["WebM", webm],
  ["MP4", mp4],
])(
  "a %s sent alone is written anew: its frames, and no word of what stood beside them",
  async (_, file) => {
    const words = "Mara Voss, roof, take nine";
    const pieces = await withTags(partsOf(file), { [tagNames.graph]: words });
    const told = joinedBytes(
      pieces!.map((one) => (one instanceof Uint8Array ? one : file.subarray(one.from, one.to))),
    );
    const latin = new TextDecoder("latin1");
    expect(latin.decode(told)).toContain(words);
    const anew = await joined([told]);
    expect(latin.decode(anew)).not.toContain(words);
    expect(await tagsIn(partsOf(anew))).toEqual({});
    const [was, is] = [await packetsOf(file), await packetsOf(anew)];
    expect(is.packets.map(({ data }) => data)).toEqual(was.packets.map(({ data }) => data));
    expect(is.sound === null).toBe(was.sound === null);
  },
);

test("what is no shot is refused in words, and what is too large before it is read", async () => {
  expect(await refusal([mp4, Uint8Array.of(1, 2, 3)])).toMatch(/can't be opened/);
  const large = new Uint8Array(40_000_000);
  const shot = await shades(10, 12, "24");
  expect(await refusal([shot, large, large])).toMatch(/can't be opened|too large/);
  const heavy = new Uint8Array(shot.length + 40_000_000);
  heavy.set(shot);
  // EBML's element for bytes that mean nothing: a shot as any other, but for its size.
  heavy[shot.length] = 0xec;
  new DataView(heavy.buffer).setBigUint64(shot.length + 1, (1n << 56n) | 39_999_991n);
  expect(await refusal([heavy, heavy])).toMatch(/too large.*64 MB/);
  const answer = await ask("/join", { method: "POST", body: "nonsense" });
  expect(answer.status).toBe(400);
});
