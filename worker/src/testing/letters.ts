import { env } from "cloudflare:workers";
import { z } from "zod";
import { sha256 } from "./media";
import type { MakerWire } from "./maker-wire";

export interface Report {
  readonly body: string;
  readonly headers: Record<string, string>;
}

export interface Signer {
  /** A report that the maker itself might have sent; `shift` seconds old, or signed by a stranger. */
  sign(json: unknown, how?: { shift?: number; forged?: boolean }): Promise<Report>;
}

const moment = (shift: number): string => String(Math.floor(Date.now() / 1000) - shift);
const bytesOf = (text: string) => Uint8Array.from(new TextEncoder().encode(text));
const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

const pair = async (): Promise<CryptoKeyPair> =>
  (await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"])) as CryptoKeyPair;

/** Signs as fal; the studio is shown this key instead of the stand-in's, which keeps its own. */
export async function falSigner(wire: MakerWire): Promise<Signer> {
  const [own, stranger] = [await pair(), await pair()];
  const shown = (await crypto.subtle.exportKey("jwk", own.publicKey)) as JsonWebKey;
  wire.answer("/.well-known/jwks.json", () => Response.json({ keys: [shown] }));
  return {
    async sign(json, { shift = 0, forged = false } = {}) {
      const body = JSON.stringify(json);
      const id = z.object({ request_id: z.string() }).parse(json).request_id;
      const time = moment(shift);
      const message = [id, "studio", time, await sha256(bytesOf(body))].join("\n");
      const { privateKey } = forged ? stranger : own;
      const signature = hex(await crypto.subtle.sign("Ed25519", privateKey, bytesOf(message)));
      return {
        body,
        headers: {
          "x-fal-webhook-request-id": id,
          "x-fal-webhook-user-id": "studio",
          "x-fal-webhook-timestamp": time,
          "x-fal-webhook-signature": signature,
        },
      };
    },
  };
}

/** Signs as Replicate, with the secret it tells the account. */
export async function replicateSigner(): Promise<Signer> {
  const answer = await fetch(`${env.REPLICATE_URL}/webhooks/default/secret`, {
    headers: { authorization: `Bearer ${env.REPLICATE_API_TOKEN}` },
  });
  const { key } = z.object({ key: z.string() }).parse(await answer.json());
  const secret = Uint8Array.from(atob(key.slice("whsec_".length)), (one) => one.charCodeAt(0));
  const keyOf = (raw: Uint8Array<ArrayBuffer>) =>
    crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return {
    async sign(json, { shift = 0, forged = false } = {}) {
      const body = JSON.stringify(json);
      const [id, time] = [`msg_${crypto.randomUUID()}`, moment(shift)];
      const signing = await keyOf(forged ? bytesOf("somebody else") : secret);
      const mac = await crypto.subtle.sign("HMAC", signing, bytesOf(`${id}.${time}.${body}`));
      const signature = btoa(String.fromCharCode(...new Uint8Array(mac)));
      return {
        body,
        headers: {
          "webhook-id": id,
          "webhook-timestamp": time,
          "webhook-signature": `v1,${signature}`,
        },
      };
    },
  };
}
