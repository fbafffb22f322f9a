import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  OggOutputFormat,
  Output,
} from "mediabunny";
import { expect, test } from "vitest";
import { MediaRefusal } from "../refusal";
import { encodeOpus, opusHead } from "./opus";
import { longestSound, readSound } from "./read-sound";
import type { Sound } from "./sound";
import { soundRate } from "./sound";
import { soundFile } from "./sound-file";
import type { WavForm } from "./testing/samples";
import { sampleM4a, sampleMp3, sampleVorbis, sampleWav } from "./testing/samples";

const breathe = (): Promise<void> => Promise.resolve();
const tone = (time: number): number => 0.5 * Math.sin(2 * Math.PI * 500 * time);

/** How often the middle of a sound crosses zero upwards, in hertz, and how loud it is. */
function hear({ samples }: Sound): { hertz: number; level: number } {
  const middle = samples.slice(samples.length * 0.25, samples.length * 0.75);
  let [crossings, sum] = [0, 0];
  middle.forEach((sample, place) => {
    if (place > 0 && sample >= 0 && (middle[place - 1] ?? 0) < 0) crossings += 1;
    sum += sample * sample;
  });
  return { hertz: (crossings * soundRate) / middle.length, level: Math.sqrt(sum / middle.length) };
}

test.each<WavForm>([
  { rate: 48_000, channels: 1, bits: 16 },
  { rate: 44_100, channels: 2, bits: 16 },
  { rate: 22_050, channels: 1, bits: 8 },
  { rate: 96_000, channels: 2, bits: 24 },
  { rate: 48_000, channels: 1, bits: 32 },
  { rate: 44_100, channels: 1, bits: 32, float: true },
  { rate: 8_000, channels: 6, bits: 16 },
])("WAV: %j", async (form) => {
  const sound = await readSound(sampleWav(0.8, form, tone));
  expect(sound.seconds).toBeCloseTo(0.8, 2);
  const { hertz, level } = hear(sound);
  expect(Math.abs(hertz - 500)).toBeLessThan(6);
  expect(level).toBeCloseTo(0.354, 1.7);
});

test("MP3", async () => {
  const sound = await readSound(sampleMp3);
  // Without the silence that the encoder put around it: a mouth would be a frame late.
  expect(sound.seconds).toBeCloseTo(0.4, 3);
  const onset = sound.samples.findIndex((sample) => Math.abs(sample) > 0.05);
  expect(onset / soundRate).toBeLessThan(0.002);
  const { hertz, level } = hear(sound);
  expect(Math.abs(hertz - 500)).toBeLessThan(15);
  expect(level).toBeGreaterThan(0.05);
});

test("Vorbis", async () => {
  const sound = await readSound(sampleVorbis);
  expect(Math.abs(sound.seconds - 0.5)).toBeLessThan(0.05);
  const { hertz, level } = hear(sound);
  expect(Math.abs(hertz - 500)).toBeLessThan(5);
  expect(level).toBeGreaterThan(0.08);
  expect(level).toBeLessThan(0.1);
});

test("Opus in WebM comes back in step to a millisecond", async () => {
  const clicks = [0.1, 0.52, 0.9];
  const pcm = new Float32Array(soundRate).map((_, place) => {
    const time = place / soundRate;
    const since = time - (clicks.findLast((at) => time >= at) ?? -1);
    return since < 0.01 ? 0.7 * Math.sin(2 * Math.PI * 1000 * since) : 0;
  });
  const { samples, seconds } = await readSound(await soundFile(await encodeOpus(pcm, breathe)));
  expect(Math.abs(seconds - 1)).toBeLessThan(0.04);
  for (const click of clicks) {
    const from = Math.round((click - 0.05) * soundRate);
    const onset = samples.slice(from).findIndex((sample) => Math.abs(sample) > 0.15);
    expect(Math.abs((from + onset) / soundRate - click)).toBeLessThan(0.001);
  }
});

test("Opus in Ogg", async () => {
  const pcm = new Float32Array(soundRate).map((_, place) => tone(place / soundRate));
  const { packets, preSkip } = await encodeOpus(pcm, breathe);
  const output = new Output({ format: new OggOutputFormat(), target: new BufferTarget() });
  const source = new EncodedAudioPacketSource("opus");
  output.addAudioTrack(source);
  await output.start();
  const description = opusHead(preSkip);
  const decoderConfig = { codec: "opus", sampleRate: soundRate, numberOfChannels: 1, description };
  for (const [place, packet] of packets.entries()) {
    await source.add(new EncodedPacket(packet, "key", place * 0.02, 0.02), { decoderConfig });
  }
  await output.finalize();
  const sound = await readSound(new Uint8Array(output.target.buffer ?? new ArrayBuffer()));
  expect(Math.abs(sound.seconds - 1)).toBeLessThan(0.04);
  expect(Math.abs(hear(sound).hertz - 500)).toBeLessThan(5);
});

test("a silent sound is silence", async () => {
  const { samples, seconds } = await readSound(
    sampleWav(1, { rate: 48_000, channels: 1, bits: 16 }, () => 0),
  );
  expect(seconds).toBe(1);
  expect(samples.every((sample) => sample === 0)).toBe(true);
});

const quiet = (seconds: number): Uint8Array<ArrayBuffer> =>
  sampleWav(seconds, { rate: 8000, channels: 1, bits: 8 }, () => 0);
const spoiled = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  bytes.map((byte, place) => (place > 40 ? (byte * 31 + place * 7) & 255 : byte));

test.each([
  ["ten minutes", () => quiet(600), "media.too-large", /10 minutes.*cut it/],
  ["a little too long", () => quiet(longestSound + 61), "media.too-large", /3 min 1 s/],
  ["AAC", () => sampleM4a, "media.undecodable", /AAC.*Export it as WAV/],
  ["text", () => new TextEncoder().encode("not a sound ".repeat(30)), "media.undecodable", /./],
  ["empty", () => new Uint8Array(), "media.undecodable", /damaged/],
  ["a head alone", () => quiet(1).slice(0, 44), "media.undecodable", /damaged/],
  ["a cut MP4", () => sampleM4a.slice(0, 300), "media.undecodable", /./],
])("%s is refused with words", async (_, make, code, words) => {
  const error: unknown = await readSound(make()).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(MediaRefusal);
  expect(error).toMatchObject({ code, message: expect.stringMatching(words) as string });
});

test("a damaged file is read as far as it goes or refused, never a fault", async () => {
  const pcm = new Float32Array(soundRate / 2).map((_, place) => tone(place / soundRate));
  const opus = new Uint8Array(await soundFile(await encodeOpus(pcm, breathe)));
  for (const bytes of [sampleMp3, sampleVorbis, opus, quiet(1)]) {
    for (const part of [spoiled(bytes), bytes.slice(0, bytes.length / 2), bytes.slice(0, 60)]) {
      const answer = await readSound(part).catch((fault: unknown) => fault);
      const isFine = answer instanceof MediaRefusal || (answer as Sound).seconds > 0;
      expect(isFine).toBe(true);
    }
  }
});
