import { joined } from "@aktion/schema/media/bytes";

/** Frames of a part: about three seconds of drawing, which is what a lost lease costs at most. */
export const partFrames = 96;

/** Encoded frames one after another, each with its length before it. */
export const packFrames = (frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  joined(frames.flatMap((frame) => [lengthOf(frame), frame]));

function lengthOf({ length }: Uint8Array): Uint8Array {
  const word = new Uint8Array(4);
  new DataView(word.buffer).setUint32(0, length);
  return word;
}

/** The frames of the parts that are whole, in order; what comes after a broken one is drawn anew. */
export function unpackFrames(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer>[] {
  const frames: Uint8Array<ArrayBuffer>[] = [];
  for (const part of parts) {
    const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
    const own: Uint8Array<ArrayBuffer>[] = [];
    for (let at = 0; at + 4 <= part.length;) {
      const length = view.getUint32(at);
      if (at + 4 + length > part.length) break;
      own.push(part.slice(at + 4, at + 4 + length));
      at += length + 4;
    }
    if (own.length !== partFrames) break;
    frames.push(...own);
  }
  return frames;
}
