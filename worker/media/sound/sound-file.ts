import { BufferTarget, Output, WebMOutputFormat } from "mediabunny";
import type { OpusSound } from "./opus";
import { SoundTrack } from "./sound-track";

/** A WebM with nothing but sound. */
export async function soundFile(sound: OpusSound): Promise<Uint8Array> {
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const track = new SoundTrack(sound);
  output.addAudioTrack(track.source);
  await output.start();
  await track.upTo(Number.POSITIVE_INFINITY);
  await output.finalize();
  const { buffer } = output.target;
  if (!buffer) throw new Error("The WebM writer gave nothing.");
  return new Uint8Array(buffer);
}
