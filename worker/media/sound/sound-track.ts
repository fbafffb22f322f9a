import { EncodedAudioPacketSource, EncodedPacket } from "mediabunny";
import type { OpusSound } from "./opus";
import { opusFrame, opusHead } from "./opus";
import { soundRate } from "./sound";

const packetSeconds = opusFrame / soundRate;

/** A file's track of Opus sound, given out packet by packet as the time beside it moves on. */
export class SoundTrack {
  readonly source = new EncodedAudioPacketSource("opus");
  #next = 0;

  constructor(private readonly sound: OpusSound) {}

  /** Writes the packets that begin before a time. */
  async upTo(seconds: number): Promise<void> {
    while (this.#next < this.sound.packets.length && this.#next * packetSeconds < seconds) {
      const data = this.sound.packets[this.#next] ?? new Uint8Array();
      const packet = new EncodedPacket(data, "key", this.#next * packetSeconds, packetSeconds);
      const description = opusHead(this.sound.preSkip);
      const decoderConfig = {
        codec: "opus",
        sampleRate: soundRate,
        numberOfChannels: 1,
        description,
      };
      await this.source.add(packet, this.#next === 0 ? { decoderConfig } : undefined);
      this.#next += 1;
    }
  }
}
