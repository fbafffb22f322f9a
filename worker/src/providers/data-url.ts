/** A small file inside the request itself. */
export function dataUrl(bytes: ArrayBuffer, type: string): string {
  const view = new Uint8Array(bytes);
  const step = 0x8000;
  let letters = "";
  for (let at = 0; at < view.length; at += step) {
    letters += String.fromCharCode(...view.subarray(at, at + step));
  }
  return `data:${type};base64,${btoa(letters)}`;
}
