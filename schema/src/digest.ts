/** Bytes as lower-case hex. */
export const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** SHA-256 as hex; words are read as UTF-8. */
export async function sha256(of: string | ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof of === "string" ? new TextEncoder().encode(of) : of;
  return hexOf(await crypto.subtle.digest("SHA-256", bytes));
}
