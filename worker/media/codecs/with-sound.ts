import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from "mediabunny";
import type { OpusSound } from "../sound/opus";
import { SoundTrack } from "../sound/sound-track";
import { unreadableShot } from "./read-frame";

const inWebm: ReadonlySet<string> = new Set(["vp8", "vp9", "av1"]);

export interface Sounded {
  readonly type: "video/webm" | "video/mp4";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
}

/** A shot's picture as it is, frame for frame, with another sound beside it. */
export async function withSound(
  bytes: Uint8Array,
  sound: OpusSound,
  breathe: () => Promise<void>,
): Promise<Sounded> {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  try {
    const track = await input.getPrimaryVideoTrack();
    const codec = await track?.getCodec();
    const decoderConfig = await track?.getDecoderConfig();
    if (!track || !codec || !decoderConfig) throw unreadableShot();
    const webm = inWebm.has(codec);
    const format = webm ? new WebMOutputFormat() : new Mp4OutputFormat();
    const output = new Output({ format, target: new BufferTarget() });
    const picture = new EncodedVideoPacketSource(codec);
    const beside = new SoundTrack(sound);
    output.addVideoTrack(picture, { rotation: await track.getRotation() });
    output.addAudioTrack(beside.source);
    await output.start();
    const sink = new EncodedPacketSink(track);
    let first = true;
    let count = 0;
    for await (const packet of sink.packets()) {
      await picture.add(packet, first ? { decoderConfig } : undefined);
      first = false;
      await beside.upTo(packet.timestamp + packet.duration);
      if (++count % 50 === 0) await breathe();
    }
    await beside.upTo(Number.POSITIVE_INFINITY);
    await output.finalize();
    const { buffer } = output.target;
    if (!buffer) throw unreadableShot();
    return {
      type: webm ? "video/webm" : "video/mp4",
      bytes: new Uint8Array(buffer),
      width: await track.getDisplayWidth(),
      height: await track.getDisplayHeight(),
      seconds: Math.max(await track.computeDuration(), sound.seconds),
    };
  } finally {
    input.dispose();
  }
}
