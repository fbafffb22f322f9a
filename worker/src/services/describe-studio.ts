import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { studioState } from "@aktion/schema/api/money";
import type { Tier } from "@aktion/schema/graph/graph";
import { unitPrice } from "@aktion/schema/money/price";
import { makerLimits, type StudioSettings } from "@aktion/schema/money/settings";
import { everyKind } from "@aktion/schema/nodes/registry";
import type { TaskKind } from "@aktion/schema/tasks/task";
import type { MakerHealth, MakerState, ModelsAsked } from "../ports/maker-health";
import type { Provider } from "../ports/provider";
import type { LedgerStore, SettingsStore } from "../ports/stores";

interface Needs {
  readonly ledger: LedgerStore;
  readonly settings: SettingsStore;
  readonly providers: readonly Provider[];
  readonly configured: (maker: Provider) => boolean;
  readonly health: MakerHealth;
  readonly countRuns: () => Promise<{ waiting: number; running: number }>;
  readonly now: () => number;
}

type State = AnswerOf<typeof studioState>;

/** Millionths of a dollar as dollars and whole cents. */
const dollars = (millionths: number): number => Math.round(millionths / 10_000) / 100;

function tasksOf({ offers }: Provider): State["makers"][number]["tasks"] {
  const tasks = new Map<TaskKind, Set<Tier>>();
  for (const { task, tiers } of offers) {
    const known = tasks.get(task) ?? new Set();
    tasks.set(task, new Set([...known, ...tiers]));
  }
  return [...tasks].map(([task, tiers]) => ({ task, tiers: [...tiers] }));
}

const stateOf = (state: MakerState | undefined): State["makers"][number]["state"] =>
  state ? { ...state, faults: [...state.faults] } : null;

function unknownTo(
  { configuration }: Provider,
  asked: ModelsAsked | undefined,
): State["makers"][number]["unknown"] {
  if (!configuration || !asked || asked.missing.length === 0) return null;
  return { models: [...asked.missing], setBy: configuration.models };
}

const makersOf = (
  { providers, configured }: Pick<Needs, "providers" | "configured">,
  settings: StudioSettings,
  states: ReadonlyMap<string, MakerState>,
  models: ReadonlyMap<string, ModelsAsked>,
): State["makers"] =>
  providers.map((maker) => ({
    name: maker.name,
    title: maker.title,
    configured: configured(maker),
    on: makerLimits(settings, maker.name).on,
    outside: maker.configuration !== null,
    state: stateOf(states.get(maker.name)),
    unknown: unknownTo(maker, models.get(maker.name)),
    tasks: tasksOf(maker),
  }));

const pricesOf = (settings: StudioSettings): State["kinds"] =>
  everyKind.flatMap((kind) =>
    kind.price === null
      ? []
      : {
          kind: kind.kind,
          title: kind.title,
          unit: kind.price.unit,
          standard: unitPrice(kind, "standard", settings),
          premium: unitPrice(kind, "premium", settings),
        },
  );

export async function describeStudio(needs: Needs): Promise<State> {
  const { ledger, now } = needs;
  const [settings, credits, { work, loss }, runs, states, models] = await Promise.all([
    needs.settings.current(),
    ledger.books(),
    ledger.dollarsThisMonth(now()),
    needs.countRuns(),
    needs.health.all(now()),
    needs.health.models(),
  ]);
  return {
    month: { work: dollars(work), loss: dollars(loss), cap: settings.monthlyDollars },
    credits,
    makers: makersOf(needs, settings, states, models),
    kinds: pricesOf(settings),
    runs,
  };
}
