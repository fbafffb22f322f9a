import { ascii, at } from "@aktion/schema/media/bytes";

/** Samples at an MP3's two ends that are not of the sound but of its encoder and its decoder. */
export interface Mp3Edges {
  readonly start: number;
  readonly end: number;
}

/** Every decoder of this kind is so many samples late. */
const decoderDelay = 529;

function firstFrame(bytes: Uint8Array): number {
  let place = 0;
  if (ascii(bytes, 0, 3) === "ID3") {
    const size = [6, 7, 8, 9].reduce((sum, index) => sum * 128 + at(bytes, index), 0);
    place = 10 + size;
  }
  const last = Math.min(bytes.length - 1, place + 8192);
  while (place < last && (at(bytes, place) !== 0xff || at(bytes, place + 1) < 0xe0)) place += 1;
  return place;
}

/**
 * What the encoder wrote about itself in a first frame without sound. A sound read without this comes
 * a frame of picture late.
 */
export function mp3Edges(bytes: Uint8Array): Mp3Edges {
  const frame = firstFrame(bytes);
  const isFirstKind = ((at(bytes, frame + 1) >> 3) & 3) === 3;
  const isMono = at(bytes, frame + 3) >> 6 === 3;
  const side = isFirstKind ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  const head = frame + 4 + side;
  const name = ascii(bytes, head, 4);
  if (name !== "Xing" && name !== "Info") return { start: 0, end: 0 };
  const silent = isFirstKind ? 1152 : 576;
  const flags = at(bytes, head + 7);
  const counts = (flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) + (flags & 4 ? 100 : 0);
  const maker = head + 8 + counts + (flags & 8 ? 4 : 0);
  if (!/^L(?:AME|avc|avf)/.test(ascii(bytes, maker, 4))) return { start: silent, end: 0 };
  const [one, two, three] = [at(bytes, maker + 21), at(bytes, maker + 22), at(bytes, maker + 23)];
  const delay = one * 16 + (two >> 4);
  const padding = (two & 15) * 256 + three;
  return { start: silent + delay + decoderDelay, end: Math.max(0, padding - decoderDelay) };
}
