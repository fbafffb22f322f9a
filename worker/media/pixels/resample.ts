import type { Pixels } from "../codecs/pixels";
import type { Size } from "./picture";

const lobes = 3;
const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
const lanczos = (x: number): number => (Math.abs(x) < lobes ? sinc(x) * sinc(x / lobes) : 0);
/** A broad bell, to tell what is fine detail from what is not. */
const bell = (x: number): number => Math.max(0, 1 - Math.abs(x) / 2);

interface Taps {
  readonly count: number;
  readonly first: Int32Array;
  readonly weights: Float32Array;
}

/** The part of one side that is shown, in source pixels. */
export interface Span {
  readonly from: number;
  readonly length: number;
}

function tapsOf(size: number, { from, length }: Span, to: number, sharpness: number): Taps {
  const step = length / to;
  const wide = Math.max(1, step);
  const count = Math.ceil(lobes * wide) * 2;
  const first = new Int32Array(to);
  const weights = new Float32Array(to * count);
  for (let index = 0; index < to; index++) {
    const middle = from + (index + 0.5) * step - 0.5;
    const start = Math.floor(middle) - count / 2 + 1;
    first[index] = start;
    let [sum, soft] = [0, 0];
    for (let tap = 0; tap < count; tap++) {
      sum += lanczos((start + tap - middle) / wide);
      soft += bell((start + tap - middle) / wide);
    }
    for (let tap = 0; tap < count; tap++) {
      const x = (start + tap - middle) / wide;
      const sharp = lanczos(x) / sum;
      weights[index * count + tap] = sharp + (sharp - bell(x) / soft) * sharpness;
    }
  }
  // The picture's edge is carried on: what falls outside counts for the last pixel inside.
  for (let index = 0; index < to; index++) {
    const start = first[index] ?? 0;
    const inside = Math.min(size - 1, Math.max(0, start));
    const moved = new Float32Array(count);
    for (let tap = 0; tap < count; tap++) {
      const place = Math.min(size - 1, Math.max(0, start + tap)) - inside;
      moved[place] = (moved[place] ?? 0) + (weights[index * count + tap] ?? 0);
    }
    weights.set(moved, index * count);
    first[index] = inside;
  }
  return { count, first, weights };
}

const toLinear = Float32Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});
const fine = 16_384;
const toByte = Uint8Array.from({ length: fine + 1 }, (_, value) => {
  const share = value / fine;
  const shown = share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055;
  return Math.round(shown * 255);
});

export interface Resampling extends Size {
  readonly across: Span;
  readonly down: Span;
  /** 0 none; a third brings fine lines back that enlarging made soft. */
  readonly sharpness: number;
  /** 4 keeps the alpha, which is not multiplied into the source's colours. */
  readonly channels: 3 | 4;
}

/**
 * Lanczos in linear light, a row at a time from the top: rows must be asked for in order. Nothing
 * gets lighter or darker than the pixels next to it, so that ink has no halo.
 */
export class Resampler {
  readonly #across: Taps;
  readonly #down: Taps;
  readonly #line: Float32Array;
  readonly #rows: Float32Array[];
  #ready = 0;

  constructor(
    private readonly source: Pixels,
    private readonly asked: Resampling,
  ) {
    const { width, height, across, down, sharpness, channels } = asked;
    this.#across = tapsOf(source.width, across, width, sharpness);
    this.#down = tapsOf(source.height, down, height, sharpness);
    this.#line = new Float32Array((source.width + this.#across.count) * channels);
    const most = Math.min(source.height, this.#down.count);
    this.#rows = Array.from({ length: most }, () => new Float32Array(width * channels));
    this.#ready = this.#down.first[0] ?? 0;
  }

  #read(y: number): void {
    const { source, asked } = this;
    const line = this.#line;
    const { channels } = asked;
    const start = y * source.width * 4;
    for (let x = 0, at = start, to = 0; x < source.width; x++, at += 4, to += channels) {
      const r = source.data[at] ?? 0;
      const g = source.data[at + 1] ?? 0;
      const b = source.data[at + 2] ?? 0;
      if (channels === 3) {
        line[to] = toLinear[r] ?? 0;
        line[to + 1] = toLinear[g] ?? 0;
        line[to + 2] = toLinear[b] ?? 0;
        continue;
      }
      const alpha = source.data[at + 3] ?? 0;
      line[to] = ((toLinear[r] ?? 0) * alpha) / 255;
      line[to + 1] = ((toLinear[g] ?? 0) * alpha) / 255;
      line[to + 2] = ((toLinear[b] ?? 0) * alpha) / 255;
      line[to + 3] = alpha / 255;
    }
  }

  #squeeze(y: number): void {
    this.#read(y);
    const { channels, width } = this.asked;
    const { count, first, weights } = this.#across;
    const line = this.#line;
    const into = this.#rows[y % this.#rows.length] ?? line;
    for (let x = 0, to = 0; x < width; x++) {
      const start = (first[x] ?? 0) * channels;
      const own = x * count;
      for (let channel = 0; channel < channels; channel++, to++) {
        let sum = 0;
        for (let tap = 0, at = start + channel; tap < count; tap++, at += channels) {
          sum += (line[at] ?? 0) * (weights[own + tap] ?? 0);
        }
        into[to] = sum;
      }
    }
    this.#bound(into);
  }

  /** Holds a squeezed row between the source pixels next to each place. */
  #bound(row: Float32Array): void {
    const { channels, width, across } = this.asked;
    const step = across.length / width;
    if (step > 1) return;
    const line = this.#line;
    const most = this.source.width - 1;
    for (let x = 0, to = 0; x < width; x++) {
      const left = Math.floor(across.from + (x + 0.5) * step - 0.5);
      const one = Math.min(most, Math.max(0, left)) * channels;
      const two = Math.min(most, Math.max(0, left + 1)) * channels;
      for (let channel = 0; channel < channels; channel++, to++) {
        row[to] = between(row[to] ?? 0, line[one + channel] ?? 0, line[two + channel] ?? 0);
      }
    }
  }

  /** Writes row `y` as bytes, without alpha multiplied in. */
  row(y: number, into: Uint8Array): void {
    const { channels, width, height, down } = this.asked;
    const { count, first, weights } = this.#down;
    const start = first[y] ?? 0;
    const end = Math.min(this.source.height, start + count);
    for (; this.#ready < end; this.#ready++) this.#squeeze(this.#ready);
    const rows: Float32Array[] = [];
    for (let at = start; at < end; at++)
      rows.push(this.#rows[at % this.#rows.length] ?? this.#line);
    const step = down.length / height;
    const place = Math.floor(down.from + (y + 0.5) * step - 0.5) - start;
    const upper = rows[Math.min(rows.length - 1, Math.max(0, place))] ?? this.#line;
    const lower = rows[Math.min(rows.length - 1, Math.max(0, place + 1))] ?? this.#line;
    const isLarger = step <= 1;
    const length = width * channels;
    const sums = new Float32Array(length);
    rows.forEach((row, tap) => {
      const weight = weights[y * count + tap] ?? 0;
      for (let at = 0; at < length; at++) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0) * weight;
    });
    if (isLarger) {
      for (let at = 0; at < length; at++) {
        sums[at] = between(sums[at] ?? 0, upper[at] ?? 0, lower[at] ?? 0);
      }
    }
    if (channels === 3) {
      for (let at = 0; at < length; at++) into[at] = shown(sums[at] ?? 0);
      return;
    }
    for (let at = 0; at < length; at += 4) {
      const alpha = Math.min(1, Math.max(0, sums[at + 3] ?? 0));
      const part = alpha > 0 ? 1 / alpha : 0;
      into[at] = shown((sums[at] ?? 0) * part);
      into[at + 1] = shown((sums[at + 1] ?? 0) * part);
      into[at + 2] = shown((sums[at + 2] ?? 0) * part);
      into[at + 3] = Math.round(alpha * 255);
    }
  }
}

const shown = (light: number): number =>
  light <= 0 ? 0 : light >= 1 ? 255 : (toByte[(light * fine + 0.5) | 0] ?? 0);

const between = (value: number, one: number, two: number): number =>
  one < two
    ? value < one
      ? one
      : value > two
        ? two
        : value
    : value < two
      ? two
      : value > one
        ? one
        : value;
