import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";
import { MediaRefusal } from "../refusal";
import type { Pixels } from "./pixels";
import { webpOfFrame } from "./vp8";
import { decodeWebp } from "./webp";

export type Moment = "first" | "last" | number;

export const unreadableShot = () =>
  new MediaRefusal("media.undecodable", "This shot can't be opened. Export it again and retry.");

/** The studio has an open board's browser take such a frame; only where none is open is this seen. */
const elsewhere = () =>
  new MediaRefusal(
    "draft.needs-browser",
    "Frames of this kind of shot are taken by the browser. Open its board and run again.",
  );

/** Frames of a shot each of which stands alone, as in those that are drawn here. */
export class FrameReader {
  private constructor(
    private readonly input: Input,
    private readonly sink: EncodedPacketSink,
    readonly seconds: number,
  ) {}

  /** Null for shots whose frames hang on one another: those only a browser can take apart. */
  static async open(bytes: Uint8Array): Promise<FrameReader | null> {
    const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) });
    try {
      const track = await input.getPrimaryVideoTrack();
      if (!track) throw unreadableShot();
      const seconds = await track.computeDuration();
      const sink = new EncodedPacketSink(track);
      const alone = (await track.getCodec()) === "vp8" && (await areAlone(sink));
      if (alone) return new FrameReader(input, sink, seconds);
      input.dispose();
      return null;
    } catch (fault) {
      input.dispose();
      throw fault instanceof MediaRefusal ? fault : unreadableShot();
    }
  }

  async at(moment: Moment): Promise<Pixels> {
    const { sink, seconds } = this;
    const wanted = moment === "first" ? 0 : moment === "last" ? seconds : Math.min(moment, seconds);
    const packet = (await sink.getPacket(wanted)) ?? (await sink.getFirstPacket());
    const webp = packet && webpOfFrame(packet.data);
    const pixels = webp && (await decodeWebp(webp));
    if (!pixels) throw unreadableShot();
    return pixels;
  }

  close(): void {
    this.input.dispose();
  }
}

/** Told by the first few: an encoder that uses what came before does so at once. */
async function areAlone(sink: EncodedPacketSink): Promise<boolean> {
  let packet = await sink.getFirstPacket();
  for (let count = 0; packet && count < 12; count++) {
    if (!webpOfFrame(packet.data)) return false;
    packet = await sink.getNextPacket(packet);
  }
  return true;
}

export async function readFrame(bytes: Uint8Array, at: Moment): Promise<Pixels> {
  const reader = await FrameReader.open(bytes);
  if (!reader) throw elsewhere();
  try {
    return await reader.at(at);
  } finally {
    reader.close();
  }
}
