export function base64Of(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes);
  const step = 0x8000;
  let letters = "";
  for (let at = 0; at < view.length; at += step) {
    letters += String.fromCharCode(...view.subarray(at, at + step));
  }
  return btoa(letters);
}

/** A small file inside the request itself. */
export const dataUrl = (bytes: ArrayBuffer, type: string): string =>
  `data:${type};base64,${base64Of(bytes)}`;
