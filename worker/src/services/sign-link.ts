import { AppError } from "@aktion/schema/errors";
import type { RunHosts } from "../ports/outside";
import { isKeyedHash, keyedHash } from "./keyed-hash";

export const linkLife = 10 * 60_000;

/** `attempt` is "run/attempt": the link is for its maker alone, and ends with it. */
const subject = (asset: string, until: number, attempt = ""): string =>
  `media ${asset} ${until}${attempt && ` ${attempt}`}`;

/** An address that opens one file to whoever has it, until the given moment or its attempt's end. */
export async function linkFor(
  { linkSecret, origin }: { linkSecret: string; origin: string },
  asset: string,
  { until, attempt }: { until: number; attempt?: string },
): Promise<string> {
  const sig = await keyedHash(linkSecret, subject(asset, until, attempt));
  const owner = attempt === undefined ? "" : `&for=${attempt}`;
  return `${origin}/media/${asset}?until=${until}${owner}&sig=${sig}`;
}

/** The same for people, who get it for a few minutes. */
export async function signLink(
  needs: { linkSecret: string; now: () => number; origin: string },
  asset: string,
): Promise<{ url: string; until: number }> {
  const until = needs.now() + linkLife;
  return { url: await linkFor(needs, asset, { until }), until };
}

/** A zip that was asked for, for the same few minutes. */
const zipSubject = (zip: string, until: number): string => `zip ${zip} ${until}`;

export async function signZip(
  { linkSecret, now, origin }: { linkSecret: string; now: () => number; origin: string },
  zip: string,
): Promise<{ url: string; until: number }> {
  const until = now() + linkLife;
  const sig = await keyedHash(linkSecret, zipSubject(zip, until));
  return { url: `${origin}/media/zip/${zip}?until=${until}&sig=${sig}`, until };
}

export async function checkZip(
  { linkSecret, now }: { linkSecret: string; now: () => number },
  zip: string,
  { until, sig }: { until: string; sig: string },
): Promise<void> {
  const end = Number(until);
  const good =
    Number.isSafeInteger(end) && (await isKeyedHash(linkSecret, zipSubject(zip, end), sig));
  if (!good || end < now()) throw new AppError("asset.link");
}

export async function checkLink(
  { linkSecret, now, hosts }: { linkSecret: string; now: () => number; hosts: RunHosts },
  asset: string,
  { until, sig, attempt }: { until: string; sig: string; attempt?: string },
): Promise<void> {
  const end = Number(until);
  const good =
    Number.isSafeInteger(end) && (await isKeyedHash(linkSecret, subject(asset, end, attempt), sig));
  if (!good || end < now()) throw new AppError("asset.link");
  const [run, id] = attempt?.split("/") ?? [];
  if (run && id && !(await hosts.underWay(run, id))) throw new AppError("asset.link");
}
