/** How each kind of plain samples is stored: bytes for one, and how it is read as -1 to 1. */
interface Layout {
  readonly bytes: number;
  readonly read: (view: DataView, at: number) => number;
}

const layouts: Record<string, Layout> = {
  "pcm-u8": { bytes: 1, read: (view, at) => (view.getUint8(at) - 128) / 128 },
  "pcm-s8": { bytes: 1, read: (view, at) => view.getInt8(at) / 128 },
  "pcm-s16": { bytes: 2, read: (view, at) => view.getInt16(at, true) / 32768 },
  "pcm-s16be": { bytes: 2, read: (view, at) => view.getInt16(at) / 32768 },
  "pcm-s24": {
    bytes: 3,
    read: (view, at) => (view.getInt8(at + 2) * 65536 + view.getUint16(at, true)) / 8388608,
  },
  "pcm-s24be": {
    bytes: 3,
    read: (view, at) => (view.getInt16(at) * 256 + view.getUint8(at + 2)) / 8388608,
  },
  "pcm-s32": { bytes: 4, read: (view, at) => view.getInt32(at, true) / 2147483648 },
  "pcm-s32be": { bytes: 4, read: (view, at) => view.getInt32(at) / 2147483648 },
  "pcm-f32": { bytes: 4, read: (view, at) => view.getFloat32(at, true) },
  "pcm-f32be": { bytes: 4, read: (view, at) => view.getFloat32(at) },
  "pcm-f64": { bytes: 8, read: (view, at) => view.getFloat64(at, true) },
  "pcm-f64be": { bytes: 8, read: (view, at) => view.getFloat64(at) },
};

/** Reads plain samples of a named layout, mixed to one channel; null for a layout not known. */
export function readPcm(data: Uint8Array, codec: string, channels: number): Float32Array | null {
  const layout = layouts[codec];
  if (!layout) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const frame = layout.bytes * channels;
  const samples = new Float32Array(Math.floor(data.length / frame));
  for (let place = 0; place < samples.length; place++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) {
      const sample = layout.read(view, place * frame + channel * layout.bytes);
      sum += Number.isFinite(sample) ? sample : 0;
    }
    samples[place] = Math.max(-4, Math.min(4, sum / channels));
  }
  return samples;
}
