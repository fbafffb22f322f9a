import type { AnswerOf, BodyOf } from "@aktion/schema/api/endpoint";
import type { enhanceWords } from "@aktion/schema/api/enhance";
import { sha256 } from "@aktion/schema/digest";
import { AppError } from "@aktion/schema/errors";
import type { Tier } from "@aktion/schema/graph/graph";
import type { StudioSettings } from "@aktion/schema/money/settings";
import { canonical } from "@aktion/schema/tasks/canonical";
import * as says from "#words/studio";
import type { Caller } from "../ports/caller";
import type { Counter } from "../ports/outside";
import { ProviderError, type Provider } from "../ports/provider";
import type { KeyStore, LedgerStore, SettingsStore, UserSettingsStore } from "../ports/stores";
import type { EnhancedPrompts } from "../ports/words-stores";
import { askForWords, type AskNeeds } from "./ask-for-words";
import { chainFor, offerOf, type Makers } from "./chains";
import { isMonthSpent } from "./month-spent";
import { notTooOften } from "./not-too-often";
import { openKey } from "./own-keys";

interface Needs extends AskNeeds {
  readonly ledger: LedgerStore;
  readonly providers: readonly Provider[];
  readonly configured: Makers["configured"];
  readonly settings: SettingsStore;
  readonly userSettings: UserSettingsStore;
  readonly keys: KeyStore;
  readonly keySecret: string;
  readonly counter: Counter;
  readonly enhanced: EnhancedPrompts;
}

type Ask = BodyOf<typeof enhanceWords>;
type Enhanced = AnswerOf<typeof enhanceWords>;

const kind = "text.enhance";
const asksAMinute = 20;
const kept = 200;

/** The studio's own rules: free, at once, always there. */
const isOwnRules = (maker: Provider): boolean =>
  maker.configuration === null && maker.offers.some(({ task }) => task === kind);

interface Queue {
  readonly makers: readonly Provider[];
  readonly own: boolean;
  readonly tier: Tier;
  readonly settings: StudioSettings;
}

/** Who is asked, in order: the makers of the tier that write while one waits, and the own rules last. */
async function queueFor(needs: Needs, caller: Caller, wished: Tier | undefined): Promise<Queue> {
  const { providers, configured, now } = needs;
  const settings = await needs.settings.current();
  const rules = providers.filter(isOwnRules);
  if (caller.guest) return { makers: rules, own: false, tier: "draft", settings };
  const [keys, dollars, own] = await Promise.all([
    needs.keys.list(caller.id),
    needs.ledger.dollarsThisMonth(now()),
    wished ? { tier: wished } : needs.userSettings.get(caller.id),
  ]);
  const tier = own.tier === "premium" && isMonthSpent(settings, dollars) ? "standard" : own.tier;
  // One that answers later can't be waited for here.
  const atOnce = providers.filter((maker) => isOwnRules(maker) || !maker.check);
  const chain = chainFor(
    {
      providers: atOnce,
      configured,
      settings,
      ownKeys: new Set(keys.map(({ provider }) => provider)),
      resting: new Set(),
    },
    kind,
    tier,
    "enhance",
  );
  const makers = chain.makers.flatMap((name) => atOnce.find((one) => one.name === name) ?? []);
  const last = rules.filter((maker) => !makers.includes(maker));
  return { makers: [...makers, ...last], own: chain.own, tier, settings };
}

async function write(needs: Needs, caller: Caller, queue: Queue, ask: Ask): Promise<Enhanced> {
  const { makers, own, tier, settings } = queue;
  const resting = await needs.health.resting(needs.now());
  const task = { kind, text: ask.text, style: ask.style } as const;
  for (const [place, maker] of makers.entries()) {
    const paysOwn = own && place === 0;
    if (!offerOf(maker, kind, tier) || (!paysOwn && resting.has(maker.name))) continue;
    try {
      const key = paysOwn
        ? ((await openKey(needs, caller.id, maker.account ?? maker.name)) ?? undefined)
        : undefined;
      if (paysOwn && key === undefined) continue;
      const wish = { task, tier, take: ask.another + 1, settings, key };
      const text = await askForWords(needs, maker, wish);
      const instead = place > 0 ? makers[0]!.title : null;
      return { text, maker: maker.name, title: maker.title, instead, again: false };
    } catch (fault) {
      if (fault instanceof ProviderError && fault.kind === "moderated")
        throw new AppError("enhance.declined", says.declinedTheseWords(maker.title));
      if (!(fault instanceof ProviderError || fault instanceof AppError)) throw fault;
      console.error("enhance", maker.name, fault.message);
    }
  }
  throw new AppError("enhance.failed");
}

/** A prompt rewritten while one waits; the same words again are answered from what was kept. */
export async function enhance(needs: Needs, caller: Caller, ask: Ask): Promise<Enhanced> {
  const queue = await queueFor(needs, caller, ask.tier);
  const [first] = queue.makers;
  if (!first) throw new AppError("enhance.failed");
  const { text, style } = ask;
  const key = await sha256(canonical({ maker: first.name, own: queue.own, text, style }));
  const before = ask.another === 0 ? await needs.enhanced.get(caller.id, key) : null;
  if (before) return { ...before, title: first.title, instead: null, again: true };
  const limit = { most: asksAMinute, seconds: 60 };
  await notTooOften(needs, `enhance ${caller.id}`, limit, says.askedForWordsTooOften);
  const written = await write(needs, caller, queue, ask);
  // What somebody else wrote in the first one's place is asked for anew next time.
  if (written.maker === first.name)
    await needs.enhanced.put(
      caller.id,
      key,
      { text: written.text, maker: written.maker },
      { now: needs.now(), most: kept },
    );
  return written;
}
