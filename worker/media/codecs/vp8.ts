/** A lossy WebP is a RIFF file around one VP8 key frame: these two put it in and take it out. */
const word = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

export function webpOfFrame(frame: Uint8Array): Uint8Array | null {
  const isKeyFrame = frame.length > 10 && ((frame[0] ?? 1) & 1) === 0 && frame[3] === 0x9d;
  if (!isKeyFrame) return null;
  const padded = frame.length + (frame.length & 1);
  const webp = new Uint8Array(20 + padded);
  const view = new DataView(webp.buffer);
  webp.set(word("RIFF"), 0);
  view.setUint32(4, 12 + padded, true);
  webp.set(word("WEBPVP8 "), 8);
  view.setUint32(16, frame.length, true);
  webp.set(frame, 20);
  return webp;
}

export function frameInWebp(webp: Uint8Array): Uint8Array {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  for (let offset = 12; offset + 8 <= webp.length;) {
    const length = view.getUint32(offset + 4, true);
    const isFrame = view.getUint32(offset) === 0x56503820;
    if (isFrame) return webp.subarray(offset + 8, offset + 8 + length);
    offset += 8 + length + (length & 1);
  }
  throw new Error("This WebP holds no VP8 frame.");
}
