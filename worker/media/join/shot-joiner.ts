import {
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  StreamTarget,
  WebMOutputFormat,
  type EncodedPacket,
} from "mediabunny";
import type { RateName } from "@aktion/schema/graph/rates";
import { unreadableShot } from "../codecs/read-frame";
import { webpOfFrame } from "../codecs/vp8";
import { MediaRefusal } from "../refusal";
import { oddShot } from "./odd-shot";
import { openShot, type Make, type OpenedShot } from "./opened-shot";
import { Written } from "./written";

export interface JoinedShot {
  readonly type: "video/webm" | "video/mp4";
  readonly bytes: readonly Uint8Array[];
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly poster: Uint8Array | null;
}

/** What is written: one file, its picture and where there is any its sound. */
interface Reel {
  readonly output: Output;
  readonly written: Written;
  readonly video: EncodedVideoPacketSource;
  readonly audio: EncodedAudioPacketSource | null;
  readonly head: OpenedShot;
  readonly width: number;
  readonly height: number;
}

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, place) => byte === other[place]);

/**
 * Shots one after another in one file, frame for frame as they are: nothing is encoded again. Only
 * shots made alike can be joined so; of others the odd one is named. One is held at a time.
 */
export class ShotJoiner {
  #reel: Reel | null = null;
  readonly #makes: Make[] = [];
  #odd = false;
  /** Frames written, and the time where they stand at no fixed rate. */
  #frames = 0;
  #seconds = 0;
  #last: Uint8Array | null = null;
  #poster: Uint8Array | null = null;

  constructor(
    private readonly rate: RateName,
    private readonly breathe: () => Promise<void>,
  ) {}

  async add(bytes: Uint8Array): Promise<void> {
    const shot = await openShot(bytes, this.rate);
    try {
      this.#makes.push(shot.make);
      this.#odd ||= oddShot(this.#makes) !== null;
      // The others are still looked at, to tell which of them is the odd one.
      if (this.#odd) return;
      this.#reel ??= await this.#begin(shot);
      await this.#copy(shot, this.#reel);
    } finally {
      shot.close();
    }
  }

  async finish(): Promise<JoinedShot> {
    const odd = oddShot(this.#makes);
    if (odd !== null) throw new MediaRefusal("draft.unusable", odd);
    const reel = this.#reel;
    if (!reel) throw unreadableShot();
    await reel.output.finalize();
    const { width, height, head, written } = reel;
    return {
      type: head.make.file === "WebM" ? "video/webm" : "video/mp4",
      bytes: written.pieces,
      width,
      height,
      seconds: this.#now(head),
      poster: this.#poster,
    };
  }

  async #begin(head: OpenedShot): Promise<Reel> {
    const { cadence, video: track } = head;
    const [codec, width, height] = [
      await track.getCodec(),
      await track.getDisplayWidth(),
      await track.getDisplayHeight(),
    ];
    const sound = await head.audio?.getCodec();
    if (!codec) throw unreadableShot();
    const format =
      head.make.file === "WebM"
        ? new WebMOutputFormat()
        : new Mp4OutputFormat({ fastStart: false });
    const written = new Written();
    const output = new Output({ format, target: new StreamTarget(written.stream) });
    const video = new EncodedVideoPacketSource(codec);
    const audio = sound ? new EncodedAudioPacketSource(sound) : null;
    output.addVideoTrack(video, {
      rotation: await track.getRotation(),
      ...(cadence && { frameRate: cadence.frames / cadence.per }),
    });
    if (audio) output.addAudioTrack(audio);
    await output.start();
    return { output, written, video, audio, head, width, height };
  }

  /** The end of what is written, told by counting frames wherever they stand at a rate. */
  #now({ cadence }: Pick<OpenedShot, "cadence">): number {
    return cadence ? (this.#frames * cadence.per) / cadence.frames : this.#seconds;
  }

  async #copy(shot: OpenedShot, { video, audio, head }: Reel): Promise<void> {
    const { cadence, first, seconds } = shot;
    const skipped = (await this.#doubles(shot)) ? 1 : 0;
    const frame = cadence ? cadence.per / cadence.frames : 0;
    const begin = this.#now(shot) - skipped * frame;
    const place = (time: number): number => {
      const since = time - first;
      return begin + (cadence ? Math.round(since / frame) * frame : since);
    };
    const sound = audio && shot.audio ? this.#soundOf(shot, begin, audio, head) : null;
    let turn = 0;
    for await (const packet of new EncodedPacketSink(shot.video).packets()) {
      turn += 1;
      if (turn <= skipped) continue;
      const moved = { timestamp: place(packet.timestamp), duration: frame || packet.duration };
      const decoderConfig = this.#last ? undefined : head.videoConfig;
      await video.add(packet.clone(moved), decoderConfig && { decoderConfig });
      if (!this.#last && head.make.codec === "vp8") this.#poster = webpOfFrame(packet.data);
      this.#last = packet.data;
      await sound?.(moved.timestamp + moved.duration);
      if (turn % 50 === 0) await this.breathe();
    }
    await sound?.(begin + seconds);
    // A copy: the shot it lies in goes.
    this.#last = this.#last && this.#last.slice();
    this.#frames += shot.frames - skipped;
    this.#seconds += seconds;
  }

  /** Where each frame stands alone, the still both shots show at their seam need not be shown twice. */
  async #doubles({ video, make }: OpenedShot): Promise<boolean> {
    if (!this.#last || make.codec !== "vp8") return false;
    const sink = new EncodedPacketSink(video);
    const first = await sink.getFirstPacket();
    const second = first && (await sink.getNextPacket(first));
    if (!first || !second || !webpOfFrame(second.data)) return false;
    return same(first.data, this.#last);
  }

  /** Writes the packets of a shot's sound that begin before a time; what outlasts the picture is left. */
  #soundOf(
    shot: OpenedShot,
    begin: number,
    audio: EncodedAudioPacketSource,
    head: OpenedShot,
  ): (until: number) => Promise<void> {
    const packets = new EncodedPacketSink(shot.audio!).packets();
    let open: EncodedPacket | null | undefined;
    const end = begin + shot.seconds;
    const isFirst = this.#last === null;
    let told = !isFirst;
    const next = async () => (await packets.next()).value ?? null;
    return async (until) => {
      if (open === undefined) open = await next();
      while (open) {
        const timestamp = begin + (open.timestamp - shot.first);
        if (timestamp >= Math.min(until, end) - 1e-6) return;
        // What only warms a decoder up lies before the picture.
        if (timestamp >= begin - 1e-6) {
          const config = told ? undefined : head.audioConfig;
          const moved = open.clone({ timestamp: Math.max(0, timestamp) });
          await audio.add(moved, config ? { decoderConfig: config } : undefined);
          told = true;
        }
        open = await next();
      }
    };
  }
}
