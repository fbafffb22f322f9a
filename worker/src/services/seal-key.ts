const encoder = new TextEncoder();
const ivBytes = 12;

/** Whose key at which maker: sealed in, so that a row moved to another owner or maker can't be opened. */
export interface KeyPlace {
  readonly owner: string;
  readonly provider: string;
}

const placeBytes = ({ owner, provider }: KeyPlace) =>
  encoder.encode(JSON.stringify([owner, provider]));

async function sealingKey(secret: string): Promise<CryptoKey> {
  const root = await crypto.subtle.importKey("raw", encoder.encode(secret), "HKDF", false, [
    "deriveKey",
  ]);
  return crypto.subtle.deriveKey(
    {
      name: "HKDF",
      hash: "SHA-256",
      salt: new Uint8Array(),
      info: encoder.encode("aktion provider keys 1"),
    },
    root,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** The key as it may be kept: the studio's secret and the same place open it again. */
export async function sealKey(secret: string, place: KeyPlace, key: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: placeBytes(place) },
    await sealingKey(secret),
    encoder.encode(key),
  );
  return `1.${toText(iv)}.${toText(new Uint8Array(sealed))}`;
}

/** Null when it can't be opened: sealed with another secret, for another place, or changed. */
export async function openSealed(
  secret: string,
  place: KeyPlace,
  sealed: string,
): Promise<string | null> {
  const [form, iv, data] = sealed.split(".");
  if (form !== "1" || iv === undefined || data === undefined) return null;
  try {
    const key = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: toBytes(iv), additionalData: placeBytes(place) },
      await sealingKey(secret),
      toBytes(data),
    );
    return new TextDecoder().decode(key);
  } catch {
    return null;
  }
}
