import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Output,
  WebMOutputFormat,
} from "mediabunny";
import { expect, test } from "vitest";
import { measureBytes } from "./measure-media";

/** A second of Opus silence, alone or beside a picture, in a WebM. */
async function webm(withPicture: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const sound = new EncodedAudioPacketSource("opus");
  const picture = new EncodedVideoPacketSource("vp8");
  if (withPicture) output.addVideoTrack(picture, { frameRate: 1 });
  output.addAudioTrack(sound);
  await output.start();
  if (withPicture) {
    const decoderConfig = { codec: "vp8", codedWidth: 64, codedHeight: 36 };
    await picture.add(new EncodedPacket(new Uint8Array(40), "key", 0, 1), { decoderConfig });
  }
  const description = Uint8Array.from("OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0", (letter) =>
    letter.charCodeAt(0),
  );
  const decoderConfig = { codec: "opus", sampleRate: 48_000, numberOfChannels: 1, description };
  for (let place = 0; place < 50; place++) {
    const packet = new EncodedPacket(Uint8Array.of(0xf8, 0xff, 0xfe), "key", place * 0.02, 0.02);
    await sound.add(packet, { decoderConfig });
  }
  await output.finalize();
  return new Uint8Array(output.target.buffer ?? new ArrayBuffer());
}

test("a WebM of sound alone is sound, though it begins as a shot does", async () => {
  const found = await measureBytes(await webm(false));
  expect(found).toMatchObject({ kind: "audio", type: "audio/webm", width: null, height: null });
  expect(found.seconds).toBeCloseTo(1, 1);
});

test("a WebM of pictures and sound is a shot", async () => {
  const found = await measureBytes(await webm(true));
  expect(found).toMatchObject({ kind: "video", type: "video/webm", width: 64, height: 36 });
});
