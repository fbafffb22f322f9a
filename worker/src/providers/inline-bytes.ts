const step = 0x10000;

/** The bytes of a file that came as Base64 within an answer; null when it is none, or empty. */
export function inlineBytes(base64: string): Uint8Array<ArrayBuffer> | null {
  const plain = /\s/.test(base64) ? base64.replace(/\s+/g, "") : base64;
  const filled = plain.replace(/={1,2}$/, "");
  if (filled === "" || filled.includes("=")) return null;
  const bytes = new Uint8Array(Math.floor((filled.length * 3) / 4));
  let place = 0;
  try {
    // In pieces: a still of some megabytes must not stand in memory many times over.
    for (let at = 0; at < filled.length; at += step) {
      const letters = atob(filled.slice(at, at + step));
      for (let one = 0; one < letters.length; one += 1) bytes[place++] = letters.charCodeAt(one);
    }
  } catch {
    return null;
  }
  return place > 0 ? bytes : null;
}
