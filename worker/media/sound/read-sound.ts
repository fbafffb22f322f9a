import type { InputAudioTrack } from "mediabunny";
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import { MediaRefusal } from "../refusal";
import { mp3Pieces } from "./mp3";
import { mp3Edges } from "./mp3-edges";
import { OpusReader } from "./opus";
import { readPcm } from "./pcm";
import type { Sound } from "./sound";
import { Pieces, atSoundRate, soundRate } from "./sound";
import { VorbisReader } from "./vorbis/vorbis-reader";

/**
 * Samples are kept whole in memory while a mouth follows them, and twice while their rate is changed:
 * 46 MB at this length, in a Worker that has 128.
 */
export const longestSound = 120;

const damaged = (): MediaRefusal =>
  new MediaRefusal(
    "media.undecodable",
    "This sound is cut off or damaged. Export it again and retry.",
  );
const unknown = (name: string): MediaRefusal =>
  new MediaRefusal(
    "media.undecodable",
    `${name} can't be read by the Draft maker. Export it as WAV, MP3, Ogg or Opus and retry.`,
  );

function checkLength(seconds: number): void {
  if (seconds <= longestSound) return;
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  const length = rest > 0 ? `${minutes} min ${rest} s` : `${minutes} minutes`;
  throw new MediaRefusal(
    "media.too-large",
    `This sound lasts ${length}. Draft follows up to ${longestSound / 60} minutes: cut it first.`,
  );
}

const codecNames: Record<string, string> = {
  aac: "AAC sound",
  flac: "FLAC sound",
  ac3: "Dolby sound",
  eac3: "Dolby sound",
};

/** The head that a container keeps for the decoder. */
async function headOf(track: InputAudioTrack): Promise<Uint8Array> {
  const head = (await track.getDecoderConfig())?.description;
  if (ArrayBuffer.isView(head))
    return new Uint8Array(head.buffer, head.byteOffset, head.byteLength);
  return head ? new Uint8Array(head) : new Uint8Array();
}

async function readVorbis(track: InputAudioTrack): Promise<Float32Array> {
  const reader = new VorbisReader(await headOf(track));
  const pieces = new Pieces((await track.computeDuration()) * reader.rate);
  for await (const packet of new EncodedPacketSink(track).packets()) {
    pieces.add(reader.decode(packet.data));
    checkLength(pieces.length / reader.rate);
  }
  return atSoundRate(pieces.whole(), reader.rate);
}

async function readOpus(track: InputAudioTrack): Promise<Float32Array> {
  const head = await headOf(track);
  const reader = new OpusReader((head[10] ?? 0) + (head[11] ?? 0) * 256);
  const pieces = new Pieces((await track.computeDuration()) * soundRate);
  try {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      pieces.add(reader.decode(packet.data));
      checkLength(pieces.length / soundRate);
    }
  } finally {
    reader.close();
  }
  return pieces.whole();
}

function readMp3(bytes: Uint8Array, seconds: number): Float32Array {
  const pieces = new Pieces(seconds * soundRate);
  let first = 0;
  for (const { samples, rate } of mp3Pieces(bytes)) {
    first ||= rate;
    pieces.add(samples);
    checkLength(pieces.length / first);
  }
  if (first === 0) return new Float32Array();
  const { start, end } = mp3Edges(bytes);
  const whole = pieces.whole();
  return atSoundRate(whole.subarray(start, Math.max(start, whole.length - end)), first);
}

async function readPlain(track: InputAudioTrack, codec: string): Promise<Float32Array | null> {
  const channels = await track.getNumberOfChannels();
  const rate = await track.getSampleRate();
  if (!(channels > 0 && rate >= 4000 && rate <= 384_000)) throw damaged();
  const pieces = new Pieces((await track.computeDuration()) * rate);
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const samples = readPcm(packet.data, codec, channels);
    if (!samples) return null;
    pieces.add(samples);
  }
  return atSoundRate(pieces.whole(), rate);
}

async function samplesOf(bytes: Uint8Array, input: Input): Promise<Float32Array> {
  const track = await input.getPrimaryAudioTrack();
  if (!track) throw new MediaRefusal("media.undecodable", "There is no sound in this file.");
  const seconds = await track.computeDuration();
  checkLength(seconds);
  const codec = await track.getCodec();
  if (codec === "opus") return readOpus(track);
  if (codec === "vorbis") return readVorbis(track);
  if (codec === "mp3" && (await input.getFormat()).mimeType === "audio/mpeg") {
    return readMp3(bytes, seconds);
  }
  const samples = codec === null ? null : await readPlain(track, codec);
  if (!samples) throw unknown(codecNames[codec ?? ""] ?? "This kind of sound");
  return samples;
}

/** The sound of a file or of a shot, as mono at 48 kHz; refuses in words what it can't read. */
export async function readSound(bytes: Uint8Array): Promise<Sound> {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
  try {
    const samples = await samplesOf(bytes, input);
    if (samples.length === 0) throw damaged();
    return { samples, seconds: samples.length / soundRate };
  } catch (error) {
    throw error instanceof MediaRefusal ? error : damaged();
  } finally {
    input.dispose();
  }
}
