import { AppError } from "@aktion/schema/errors";
import { isKeyedHash, keyedHash } from "./keyed-hash";

const linkMinutes = 10;

const subject = (asset: string, until: number): string => `media ${asset} ${until}`;

/** An address that opens one file to whoever has it, until it runs out. */
export async function signLink(
  { linkSecret, now, origin }: { linkSecret: string; now: () => number; origin: string },
  asset: string,
): Promise<{ url: string; until: number }> {
  const until = now() + linkMinutes * 60_000;
  const sig = await keyedHash(linkSecret, subject(asset, until));
  return { url: `${origin}/media/${asset}?until=${until}&sig=${sig}`, until };
}

export async function checkLink(
  { linkSecret, now }: { linkSecret: string; now: () => number },
  asset: string,
  { until, sig }: { until: string; sig: string },
): Promise<void> {
  const end = Number(until);
  const good =
    Number.isSafeInteger(end) && (await isKeyedHash(linkSecret, subject(asset, end), sig));
  if (!good || end < now()) throw new AppError("asset.link");
}
