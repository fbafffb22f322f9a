import { createHmac, randomBytes, randomUUID } from "node:crypto";
import type { Letter, Twist } from "../standin/webhooks.ts";

const secret = () => `whsec_${randomBytes(24).toString("base64")}`;

/** Signs as Replicate does: HMAC-SHA256 over id, time and the raw body. */
export class Signing {
  readonly key = secret();
  readonly #other = secret();

  letter(body: string, twist: Twist): Letter {
    const id = `msg_${randomUUID()}`;
    const shift = twist === "stale" ? 3600 : 0;
    const timestamp = String(Math.floor(Date.now() / 1000) - shift);
    const key = twist === "forged" ? this.#other : this.key;
    const signature = createHmac("sha256", Buffer.from(key.slice("whsec_".length), "base64"))
      .update(`${id}.${timestamp}.${body}`)
      .digest("base64");
    return {
      body,
      headers: {
        "webhook-id": id,
        "webhook-timestamp": timestamp,
        "webhook-signature": `v1,${signature}`,
      },
    };
  }
}
