import { hexOf } from "@aktion/schema/digest";

const encoder = new TextEncoder();

async function keyOf(secret: string): Promise<CryptoKey> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, [
    "sign",
    "verify",
  ]);
}

/** Keyed, so that six digits can't be found again from a leaked table by trying them all. */
export async function keyedHash(secret: string, text: string): Promise<string> {
  const signature = await crypto.subtle.sign("HMAC", await keyOf(secret), encoder.encode(text));
  return hexOf(signature);
}

/** Whether an address signed until a moment is good still; `subject` is what was signed with it. */
export async function isSignedUntil(
  { linkSecret, now }: { readonly linkSecret: string; readonly now: () => number },
  { until, sig }: { readonly until: string; readonly sig: string },
  subject: (until: number) => string,
): Promise<boolean> {
  const end = Number(until);
  const signed = Number.isSafeInteger(end) && (await isKeyedHash(linkSecret, subject(end), sig));
  return signed && end >= now();
}

/** Compares in constant time. */
export async function isKeyedHash(secret: string, text: string, hash: string): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return false;
  const bytes = Uint8Array.from(hash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return crypto.subtle.verify("HMAC", await keyOf(secret), bytes, encoder.encode(text));
}
