import opusModule from "@evan/wasm/src/opus/opus.wasm";
import { soundRate } from "./sound";

/** The codec's own functions, as its C names them; pointers are numbers. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly _initialize: () => void;
  readonly malloc: (size: number) => number;
  readonly free: (place: number) => void;
  readonly opus_encoder_get_size: (channels: number) => number;
  readonly opus_encoder_init: (at: number, rate: number, channels: number, use: number) => number;
  readonly opus_encoder_ctl_set: (at: number, request: number, value: number) => number;
  readonly opus_encoder_ctl_get: (at: number, request: number) => number;
  readonly opus_encode: (
    at: number,
    pcm: number,
    frame: number,
    out: number,
    most: number,
  ) => number;
  readonly opus_decoder_get_size: (channels: number) => number;
  readonly opus_decoder_init: (at: number, rate: number, channels: number) => number;
  readonly opus_decode: (
    at: number,
    data: number,
    length: number,
    out: number,
    frame: number,
    repair: number,
  ) => number;
}

/** 20 milliseconds. */
export const opusFrame = 960;
const longestFrame = 5760;
const mostBytes = 4000;
const bitRate = 56_000;
const forAllSound = 2049;
const setBitRate = 4002;
const setComplexity = 4010;
const getLookahead = 4027;

let codec: Exports | null = null;

function ready(): Exports {
  if (codec) return codec;
  const nothing = (): number => 0;
  const outside = { proc_exit: nothing, fd_close: nothing, fd_write: nothing, fd_seek: nothing };
  const { exports } = new WebAssembly.Instance(opusModule, {
    wasi_snapshot_preview1: outside,
    env: { emscripten_notify_memory_growth: nothing },
  });
  // What a module exports can't be known to the compiler; the names above are this package's.
  codec = exports as unknown as Exports;
  codec._initialize();
  return codec;
}

/** Opus packets of 20 ms each, mono at 48 kHz. */
export interface OpusSound {
  readonly packets: readonly Uint8Array<ArrayBuffer>[];
  /** Samples at the start that a player drops: the encoder's own delay. */
  readonly preSkip: number;
  readonly seconds: number;
}

/** The head that names an Opus track's channels and delay. */
export function opusHead(preSkip: number): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(19);
  const view = new DataView(head.buffer);
  head.set(Array.from("OpusHead", (letter) => letter.charCodeAt(0)));
  head.set([1, 1], 8);
  view.setUint16(10, preSkip, true);
  view.setUint32(12, soundRate, true);
  return head;
}

/** Encodes mono sound at 48 kHz piece by piece, so that a long one need not be held whole. */
export class OpusWriter {
  readonly #opus = ready();
  readonly #encoder = this.#opus.malloc(this.#opus.opus_encoder_get_size(1));
  readonly #input = this.#opus.malloc(opusFrame * 2);
  readonly #output = this.#opus.malloc(mostBytes);
  readonly #frame = new Float32Array(opusFrame);
  readonly #packets: Uint8Array<ArrayBuffer>[] = [];
  readonly #preSkip: number;
  #filled = 0;
  #length = 0;

  constructor() {
    const opus = this.#opus;
    if (opus.opus_encoder_init(this.#encoder, soundRate, 1, forAllSound) !== 0)
      throw new Error("The Opus encoder did not start.");
    opus.opus_encoder_ctl_set(this.#encoder, setBitRate, bitRate);
    opus.opus_encoder_ctl_set(this.#encoder, setComplexity, 6);
    this.#preSkip = opus.opus_encoder_ctl_get(this.#encoder, getLookahead);
  }

  add(pcm: Float32Array): void {
    this.#length += pcm.length;
    for (let from = 0; from < pcm.length;) {
      const part = pcm.subarray(from, from + opusFrame - this.#filled);
      this.#frame.set(part, this.#filled);
      this.#filled += part.length;
      from += part.length;
      if (this.#filled === opusFrame) this.#encode();
    }
  }

  #encode(): void {
    const opus = this.#opus;
    // Views are made anew, for the memory may have grown.
    const samples = new Int16Array(opus.memory.buffer, this.#input, opusFrame);
    this.#frame.forEach((sample, index) => {
      samples[index] = Math.round(Math.max(-1, Math.min(1, sample)) * 32767);
    });
    const out = this.#output;
    const length = opus.opus_encode(this.#encoder, this.#input, opusFrame, out, mostBytes);
    if (length < 0) throw new Error(`The Opus encoder failed (${length}).`);
    this.#packets.push(new Uint8Array(opus.memory.buffer.slice(out, out + length)));
    this.#frame.fill(0);
    this.#filled = 0;
  }

  /** The whole sound, with silence behind until the encoder's delay is over. */
  finish(): OpusSound {
    const count = Math.ceil((this.#length + this.#preSkip) / opusFrame);
    while (this.#packets.length < count) this.#encode();
    const seconds = this.#length / soundRate;
    return { packets: this.#packets, preSkip: this.#preSkip, seconds };
  }

  close(): void {
    for (const place of [this.#output, this.#input, this.#encoder]) this.#opus.free(place);
  }
}

/** Encodes mono sound at 48 kHz; `breathe` is called about once for each second of it. */
export async function encodeOpus(
  pcm: Float32Array,
  breathe: (share: number) => Promise<void>,
): Promise<OpusSound> {
  const writer = new OpusWriter();
  try {
    for (let from = 0; from < pcm.length; from += soundRate) {
      writer.add(pcm.subarray(from, from + soundRate));
      await breathe(Math.min(1, (from + soundRate) / pcm.length));
    }
    return writer.finish();
  } finally {
    writer.close();
  }
}

/** Decodes packets one after another to mono, dropping `preSkip` samples at the start. */
export class OpusReader {
  readonly #opus = ready();
  readonly #decoder = this.#opus.malloc(this.#opus.opus_decoder_get_size(1));
  readonly #output = this.#opus.malloc(longestFrame * 2);
  #skip: number;

  constructor(preSkip: number) {
    this.#skip = preSkip;
    // One channel asked for is a stereo sound mixed down by the decoder itself.
    this.#opus.opus_decoder_init(this.#decoder, soundRate, 1);
  }

  decode(packet: Uint8Array): Float32Array {
    const opus = this.#opus;
    const input = opus.malloc(Math.max(1, packet.length));
    new Uint8Array(opus.memory.buffer).set(packet, input);
    const { length } = packet;
    const count = opus.opus_decode(this.#decoder, input, length, this.#output, longestFrame, 0);
    opus.free(input);
    if (count < 0) throw new Error(`The Opus decoder failed (${count}).`);
    const dropped = Math.min(this.#skip, count);
    this.#skip -= dropped;
    const samples = new Int16Array(opus.memory.buffer, this.#output, count).subarray(dropped);
    return Float32Array.from(samples, (sample) => sample / 32768);
  }

  close(): void {
    this.#opus.free(this.#output);
    this.#opus.free(this.#decoder);
  }
}
