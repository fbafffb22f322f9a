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
import { frameInWebp, webpOfFrame } from "./vp8";

/** Joins VP8 key frames, given as lossy WebP pictures of one size, into a WebM of an exact rate. */
export class WebmWriter {
  readonly #output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  readonly #track = new EncodedVideoPacketSource("vp8");
  readonly #second: number;
  #count = 0;

  constructor(
    readonly width: number,
    readonly height: number,
    rate: RateName,
  ) {
    const { frames, per } = rates[rate];
    this.#second = frames / per;
    this.#output.addVideoTrack(this.#track, { frameRate: this.#second });
  }

  async add(webp: Uint8Array): Promise<void> {
    if (this.#count === 0) await this.#output.start();
    const start = this.#count / this.#second;
    const packet = new EncodedPacket(frameInWebp(webp), "key", start, 1 / this.#second);
    const decoderConfig = { codec: "vp8", codedWidth: this.width, codedHeight: this.height };
    await this.#track.add(packet, this.#count === 0 ? { decoderConfig } : undefined);
    this.#count += 1;
  }

  async finish(): Promise<Uint8Array> {
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
