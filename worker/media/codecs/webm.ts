import {
  BufferSource,
  BufferTarget,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  Output,
  WEBM,
  WebMOutputFormat,
} from "mediabunny";
import type { RateName } from "@aktion/schema/graph/rates";
import { rates } from "@aktion/schema/graph/rates";
import type { OpusSound } from "../sound/opus";
import { SoundTrack } from "../sound/sound-track";
import { frameInWebp, webpOfFrame } from "./vp8";

interface WebmExtras {
  readonly tags?: Readonly<Record<string, string>>;
  readonly sound?: OpusSound | undefined;
}

/**
 * Joins VP8 key frames, given as lossy WebP pictures of one size, into a WebM of an exact rate. Sound
 * given along is written between the frames as time goes; what lasts longer than they do is kept.
 */
export class WebmWriter {
  readonly #output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  readonly #track = new EncodedVideoPacketSource("vp8");
  readonly #second: number;
  readonly #sound: SoundTrack | null;
  #count = 0;

  constructor(
    readonly width: number,
    readonly height: number,
    rate: RateName,
    { tags = {}, sound }: WebmExtras = {},
  ) {
    if (Object.keys(tags).length > 0) this.#output.setMetadataTags({ raw: { ...tags } });
    const { frames, per } = rates[rate];
    this.#second = frames / per;
    this.#output.addVideoTrack(this.#track, { frameRate: this.#second });
    this.#sound = sound ? new SoundTrack(sound) : null;
    if (this.#sound) this.#output.addAudioTrack(this.#sound.source);
  }

  async add(webp: Uint8Array): Promise<void> {
    if (this.#count === 0) await this.#output.start();
    const start = this.#count / this.#second;
    const packet = new EncodedPacket(frameInWebp(webp), "key", start, 1 / this.#second);
    const decoderConfig = { codec: "vp8", codedWidth: this.width, codedHeight: this.height };
    await this.#track.add(packet, this.#count === 0 ? { decoderConfig } : undefined);
    this.#count += 1;
    await this.#sound?.upTo(this.#count / this.#second);
  }

  async finish(): Promise<Uint8Array> {
    await this.#sound?.upTo(Number.POSITIVE_INFINITY);
    await this.#output.finalize();
    const { buffer } = this.#output.target;
    if (!buffer) throw new Error("The WebM writer gave nothing.");
    return new Uint8Array(buffer);
  }
}

/** The first key frame of a VP8 WebM as a WebP; null for every other codec and for broken files. */
export async function firstFrameAsWebp(bytes: Uint8Array): Promise<Uint8Array | null> {
  const input = new Input({ formats: [WEBM], source: new BufferSource(bytes) });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track || (await track.getCodec()) !== "vp8") return null;
    const packet = await new EncodedPacketSink(track).getFirstKeyPacket();
    return packet ? webpOfFrame(packet.data) : null;
  } catch {
    return null;
  } finally {
    input.dispose();
  }
}

/** What a WebM says of itself under a name; null for every other file. */
export async function readTag(bytes: Uint8Array, name: string): Promise<string | null> {
  const input = new Input({ formats: [WEBM], source: new BufferSource(bytes) });
  try {
    const tag = (await input.getMetadataTags()).raw?.[name];
    return typeof tag === "string" ? tag : null;
  } catch {
    return null;
  } finally {
    input.dispose();
  }
}
