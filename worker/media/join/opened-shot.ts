import {
  ALL_FORMATS,
  BufferSource,
  EncodedPacketSink,
  Input,
  MATROSKA,
  WEBM,
  type InputAudioTrack,
  type InputVideoTrack,
} from "mediabunny";
import type { RateName } from "@aktion/schema/graph/rates";
import { unreadableShot } from "../codecs/read-frame";
import { cadenceOf, type Cadence } from "./cadence";

/** What must be the same in two shots for their frames to stand in one file. */
export interface Make {
  readonly file: "WebM" | "MP4";
  readonly size: string;
  readonly codec: string;
  readonly pace: string;
  readonly sound: string;
  /** The decoder's settings, byte for byte. */
  readonly settings: string;
}

export interface OpenedShot {
  readonly make: Make;
  readonly video: InputVideoTrack;
  readonly videoConfig: VideoDecoderConfig;
  readonly audio: InputAudioTrack | null;
  readonly audioConfig: AudioDecoderConfig | null;
  readonly cadence: Cadence | null;
  /** When its first frame is shown, by its own clock, and how long it lasts from there. */
  readonly first: number;
  readonly seconds: number;
  readonly frames: number;
  close(): void;
}

const bytesOf = (data: unknown): Uint8Array => {
  if (ArrayBuffer.isView(data))
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array(0);
};

const hexOf = (data: unknown): string =>
  Array.from(bytesOf(data), (byte) => byte.toString(16).padStart(2, "0")).join("");

async function timesOf(video: InputVideoTrack): Promise<number[]> {
  const times: number[] = [];
  const sink = new EncodedPacketSink(video);
  for await (const { timestamp } of sink.packets(undefined, undefined, { metadataOnly: true }))
    times.push(timestamp);
  return times.toSorted((one, other) => one - other);
}

async function open(input: Input, rate: RateName): Promise<OpenedShot> {
  const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
  const videoConfig = await video?.getDecoderConfig();
  if (!video || !videoConfig) throw unreadableShot();
  const audioConfig = (await audio?.getDecoderConfig()) ?? null;
  const format = await input.getFormat();
  const times = await timesOf(video);
  const first = times[0];
  if (first === undefined) throw unreadableShot();
  const cadence = cadenceOf(times, rate);
  const whole = Math.max(0.001, (await video.computeDuration()) - first);
  const size = `${await video.getDisplayWidth()} x ${await video.getDisplayHeight()}`;
  return {
    make: {
      file: format === WEBM || format === MATROSKA ? "WebM" : "MP4",
      size,
      codec: videoConfig.codec,
      pace: cadence ? `${Math.round((cadence.frames / cadence.per) * 1000) / 1000}` : "no fixed",
      sound: audioConfig
        ? [audioConfig.codec, audioConfig.sampleRate, audioConfig.numberOfChannels].join(" ")
        : "",
      settings: [
        hexOf(videoConfig.description),
        hexOf(audioConfig?.description),
        await video.getCodedWidth(),
        await video.getCodedHeight(),
        await video.getRotation(),
      ].join(" "),
    },
    video,
    videoConfig,
    audio: audioConfig ? audio : null,
    audioConfig,
    cadence,
    first,
    seconds: cadence ? (times.length * cadence.per) / cadence.frames : whole,
    frames: times.length,
    close: () => input.dispose(),
  };
}

export async function openShot(bytes: Uint8Array, rate: RateName): Promise<OpenedShot> {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  try {
    return await open(input, rate);
  } catch {
    input.dispose();
    throw unreadableShot();
  }
}
