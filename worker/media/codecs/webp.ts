import type { EncodeOptions, WebPModule } from "@jsquash/webp/codec/enc/webp_enc.js";
import type { WebPModule as WebPReader } from "@jsquash/webp/codec/dec/webp_dec.js";
import readerFactory from "@jsquash/webp/codec/dec/webp_dec.js";
import readerModule from "@jsquash/webp/codec/dec/webp_dec.wasm";
import writerFactory from "@jsquash/webp/codec/enc/webp_enc_simd.js";
import writerModule from "@jsquash/webp/codec/enc/webp_enc_simd.wasm";
import { defaultOptions } from "@jsquash/webp/meta.js";
import type { Pixels } from "./pixels";

/** What the codec's own script asks of its surroundings, which a Worker does not have. */
function settings(module: WebAssembly.Module) {
  if (!("ImageData" in globalThis)) Object.assign(globalThis, { ImageData: PlainImageData });
  return {
    noInitialRun: true,
    instantiateWasm: (
      imports: WebAssembly.Imports,
      use: (instance: WebAssembly.Instance) => void,
    ): WebAssembly.Exports => {
      const instance = new WebAssembly.Instance(module, imports);
      use(instance);
      return instance.exports;
    },
  };
}

class PlainImageData {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}

let writer: Promise<WebPModule> | null = null;
let reader: Promise<WebPReader> | null = null;

/** `quality` 0 to 100; `effort` 0 (quick) to 6 (small). */
export async function encodeWebp(
  { data, width, height }: Pixels,
  quality: number,
  effort: number,
): Promise<Uint8Array> {
  const encoder = await (writer ??= writerFactory(settings(writerModule)));
  const options: EncodeOptions = { ...defaultOptions, quality, method: effort };
  const bytes = encoder.encode(data, width, height, options);
  if (!bytes) throw new Error("The WebP encoder gave nothing.");
  return bytes;
}

/** Null when the bytes are no WebP that can be read. */
export async function decodeWebp(bytes: Uint8Array): Promise<Pixels | null> {
  const decoder = await (reader ??= readerFactory(settings(readerModule)));
  return decoder.decode(bytes);
}
