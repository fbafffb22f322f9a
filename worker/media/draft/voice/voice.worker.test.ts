import type { TaskOf } from "@aktion/schema/tasks/task";
import { sniff } from "@aktion/schema/media/sniff";
import { BufferSource, EncodedPacketSink, Input, WEBM } from "mediabunny";
import { expect, test } from "vitest";
import { encodeWebp } from "../../codecs/webp";
import { WebmWriter } from "../../codecs/webm";
import { encodeOpus } from "../../sound/opus";
import { mouthTrack } from "../../sound/mouth-track";
import { readSound } from "../../sound/read-sound";
import { draft } from "../../testing/ask";
import { Chance } from "../chance";
import { speak } from "./speak";

const voiceTask = (line: string, voice = "ada"): TaskOf<"speech.generate"> => ({
  kind: "speech.generate",
  line,
  voice,
});

async function open(bytes: Uint8Array<ArrayBuffer>) {
  const input = new Input({ formats: [WEBM], source: new BufferSource(bytes) });
  const sound = await input.getPrimaryAudioTrack();
  if (!sound) throw new Error("no sound");
  let packets = 0;
  for await (const packet of new EncodedPacketSink(sound).packets()) {
    packets += packet.data.length > 0 ? 1 : 0;
  }
  return {
    codec: await sound.getCodec(),
    rate: await sound.getSampleRate(),
    channels: await sound.getNumberOfChannels(),
    packets,
    seconds: await input.computeDuration(),
    pictures: (await input.getVideoTracks()).length,
  };
}

test.each(["ada", "bruno", "chiara", "dev", "somebody else"])(
  "%s speaks a line into a WebM of Opus",
  async (voice) => {
    const line = "You came back. I thought the river had taken you.";
    const answer = await draft(voiceTask(line, voice));
    if (!answer.ok) throw new Error(answer.error.message);
    expect(answer.done).toMatchObject({ type: "audio/webm", width: null, height: null, poster: 0 });
    const file = await open(answer.artifact);
    expect(file).toMatchObject({ codec: "opus", rate: 48_000, channels: 1, pictures: 0 });
    expect(Math.abs(file.seconds - (answer.done.seconds ?? 0))).toBeLessThan(0.04);
    expect(file.packets * 0.02).toBeCloseTo(file.seconds, 1);
    expect(sniff(answer.artifact.subarray(0, 64))?.mime).toBe("video/webm");
    const heard = await readSound(answer.artifact);
    expect(mouthTrack(heard, 24).some(({ open: wide }) => wide > 0.8)).toBe(true);
  },
);

test("the same request gives the same file; markup and pictures are not read out", async () => {
  const one = await draft(voiceTask("Come closer, Maya."));
  const two = await draft(voiceTask("Come closer, Maya."));
  const other = await draft(voiceTask("Come closer, Maya."), {}, 2);
  if (!one.ok || !two.ok || !other.ok) throw new Error("no voice");
  expect(two.artifact).toEqual(one.artifact);
  expect(other.artifact).not.toEqual(one.artifact);
  const marked = await draft(voiceTask("<b>Come closer</b>, Maya. 😀"));
  expect(marked).toMatchObject({ done: { seconds: one.done.seconds } });
});

test.each(["", "   ", "?!…", "😀"])("%j has nothing to speak", async (line) => {
  expect(await draft(voiceTask(line))).toMatchObject({
    error: { code: "draft.unusable", message: expect.stringContaining("no words") as string },
  });
});

test("a shot takes sound that lies between its frames", async () => {
  const { samples, seconds } = speak("You came back.", "dev", new Chance("x"));
  const sound = await encodeOpus(samples, () => Promise.resolve());
  const writer = new WebmWriter(32, 18, "24", { sound });
  const data = new Uint8Array(32 * 18 * 4).fill(128);
  const webp = new Uint8Array(await encodeWebp({ data, width: 32, height: 18 }, 50, 0));
  const frames = Math.ceil(seconds * 24);
  for (let frame = 0; frame < frames; frame++) await writer.add(webp);
  const bytes = new Uint8Array(await writer.finish());
  const file = await open(bytes);
  expect(file).toMatchObject({ codec: "opus", pictures: 1 });
  expect(Math.abs(file.seconds - frames / 24)).toBeLessThan(0.04);
  const heard = await readSound(bytes);
  const wanted = mouthTrack({ samples: samples, seconds }, 24);
  mouthTrack(heard, 24)
    .slice(0, wanted.length)
    .forEach(({ open: wide }, frame) =>
      expect(Math.abs(wide - (wanted[frame]?.open ?? 0))).toBeLessThan(0.25),
    );
});
