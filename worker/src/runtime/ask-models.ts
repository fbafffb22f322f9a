import { sha256 } from "@aktion/schema/digest";
import { makerLimits } from "@aktion/schema/money/settings";
import type { Env } from "../env";
import { ProviderError, type Provider } from "../ports/provider";
import { providers } from "../providers/providers";
import { openDatabase } from "../storage/database";
import { createMakerHealth } from "../storage/maker-health";
import { createSettingsStore } from "../storage/settings-store";
import { accessOf, isConfigured, modelNaming, modelsOf } from "./maker-access";

const hour = 60 * 60_000;
const day = 24 * hour;

/** What a maker is asked after: the models built in, and all that an operator sets but the key. */
async function askedOf(env: Env, maker: Provider): Promise<string> {
  const { urls, settings } = accessOf(env, maker);
  const built = maker.offers.map(({ model }) => model);
  const said = JSON.stringify([built, [...modelsOf(env, maker)], urls, settings]);
  return sha256(said);
}

/**
 * Once a day, and soon after a start with other models or addresses: asks each maker that can be asked
 * which of its models this studio may not use. A hint for the admin page; no run is refused for it.
 * Answers the makers that were asked.
 */
export async function askModels(
  env: Env,
  now: number,
  makers: readonly Provider[] = providers,
): Promise<string[]> {
  const health = createMakerHealth(env.DB);
  const known = await health.models();
  const due: { maker: Provider; asked: string }[] = [];
  for (const maker of makers) {
    if (!maker.missing || maker.configuration === null || !isConfigured(env, maker)) continue;
    const asked = await askedOf(env, maker);
    const last = known.get(maker.name);
    if (!last || last.asked !== asked || last.at <= now - day) due.push({ maker, asked });
  }
  if (due.length === 0) return [];
  const settings = await createSettingsStore(openDatabase(env.DB)).current();
  const wanted = due.filter(({ maker }) => makerLimits(settings, maker.name).on);
  for (const { maker, asked } of wanted) {
    const found = await missingAt(env, maker);
    const last = known.get(maker.name);
    const before = last?.asked === asked ? last.missing : [];
    // One that could not be asked is asked again in an hour.
    const at = found ? now : now - day + hour;
    await health.noteModels(maker.name, { asked, missing: found ?? before, at });
  }
  return wanted.map(({ maker }) => maker.name);
}

async function missingAt(env: Env, maker: Provider): Promise<readonly string[] | null> {
  try {
    return await maker.missing!({
      ...accessOf(env, maker),
      fetch: ((input: RequestInfo, init?: RequestInit) => fetch(input, init)) as typeof fetch,
      now: () => Date.now(),
      modelFor: modelNaming(env, maker),
    });
  } catch (fault) {
    if (!(fault instanceof ProviderError)) console.error("models", maker.name, String(fault));
    return null;
  }
}
