import { AppError } from "@aktion/schema/errors";
import { isKeyedHash, keyedHash } from "./keyed-hash";

const linkMinutes = 10;

const subject = (asset: string, until: number): string => `media ${asset} ${until}`;

/** An address that opens one file to whoever has it, until the given moment. */
export async function linkFor(
  { linkSecret, origin }: { linkSecret: string; origin: string },
  asset: string,
  until: number,
): Promise<string> {
  const sig = await keyedHash(linkSecret, subject(asset, until));
  return `${origin}/media/${asset}?until=${until}&sig=${sig}`;
}

/** The same for people, who get it for a few minutes. */
export async function signLink(
  needs: { linkSecret: string; now: () => number; origin: string },
  asset: string,
): Promise<{ url: string; until: number }> {
  const until = needs.now() + linkMinutes * 60_000;
  return { url: await linkFor(needs, asset, until), until };
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
