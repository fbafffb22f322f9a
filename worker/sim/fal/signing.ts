import { createHash, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import type { Letter, Twist } from "../standin/webhooks.ts";

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const pair = (): Pair => generateKeyPairSync("ed25519");

/** Signs as fal does: Ed25519 over ids, time and the digest of the raw body. */
export class Signing {
  readonly #first = pair();
  readonly #second = pair();
  readonly #foreign = pair();

  /** Two keys, of which either may have signed. */
  get keys(): unknown {
    const shown = [this.#first, this.#second].map(({ publicKey }) =>
      publicKey.export({ format: "jwk" }),
    );
    return { keys: shown };
  }

  letter(body: string, id: string, twist: Twist): Letter {
    const shift = twist === "stale" ? 3600 : 0;
    const timestamp = String(Math.floor(Date.now() / 1000) - shift);
    const user = "studio";
    const digest = createHash("sha256").update(body).digest("hex");
    const message = [id, user, timestamp, digest].join("\n");
    const own = twist === "second-key" ? this.#second : this.#first;
    const { privateKey } = twist === "forged" ? this.#foreign : own;
    return {
      body,
      headers: {
        "x-fal-webhook-request-id": id,
        "x-fal-webhook-user-id": user,
        "x-fal-webhook-timestamp": timestamp,
        "x-fal-webhook-signature": sign(null, Buffer.from(message), privateKey).toString("hex"),
      },
    };
  }
}
