import { AppError } from "@aktion/schema/errors";
import type { RunHosts } from "../ports/outside";
import type { WatchStore } from "../ports/watch-store";
import { isSignedUntil, keyedHash } from "./keyed-hash";

export const linkLife = 10 * 60_000;

/**
 * Whom an address is for alone, and with what it ends: `attempt` is "run/attempt", at its maker; `watch`
 * is the link to watch by that it was given by.
 */
interface For {
  readonly attempt?: string | undefined;
  readonly watch?: string | undefined;
}

const subject = (asset: string, until: number, { attempt, watch }: For): string =>
  ["media", asset, until, ...(attempt ? [attempt] : []), ...(watch ? ["watch", watch] : [])].join(
    " ",
  );

/** What training made lies beside the media, and is opened by such an address alone. */
export const modelPath = (model: string): string => `model/${model}`;

/** An address that opens one file to whoever has it, until the given moment or the end of what it is for. */
export async function linkFor(
  { linkSecret, origin }: { linkSecret: string; origin: string },
  asset: string,
  { until, ...whom }: { until: number } & For,
): Promise<string> {
  const sig = await keyedHash(linkSecret, subject(asset, until, whom));
  const { attempt, watch } = whom;
  const owner = attempt ? `&for=${attempt}` : watch ? `&watch=${watch}` : "";
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
  needs: { linkSecret: string; now: () => number },
  zip: string,
  link: { until: string; sig: string },
): Promise<void> {
  const good = await isSignedUntil(needs, link, (end) => zipSubject(zip, end));
  if (!good) throw new AppError("asset.link");
}

interface CheckNeeds {
  readonly linkSecret: string;
  readonly now: () => number;
  readonly hosts: RunHosts;
  readonly watching: WatchStore;
}

export async function checkLink(
  { linkSecret, now, hosts, watching }: CheckNeeds,
  asset: string,
  { until, sig, ...whom }: { until: string; sig: string } & For,
): Promise<void> {
  const good = await isSignedUntil({ linkSecret, now }, { until, sig }, (end) =>
    subject(asset, end, whom),
  );
  if (!good) throw new AppError("asset.link");
  if (whom.watch && !(await watching.get(whom.watch))) throw new AppError("asset.link");
  const [run, id] = whom.attempt?.split("/") ?? [];
  if (run && id && !(await hosts.underWay(run, id))) throw new AppError("asset.link");
}
