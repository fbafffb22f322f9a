import { newId } from "@aktion/schema/ids";
import { makerLimits, type StudioSettings } from "@aktion/schema/money/settings";
import type { Tier } from "@aktion/schema/graph/graph";
import type { TaskOf } from "@aktion/schema/tasks/task";
import type { MakerHealth } from "../ports/maker-health";
import { ProviderError, type Provider, type ProviderContext } from "../ports/provider";
import type { MakerBooks } from "../ports/words-stores";
import { within } from "../ports/time-limit";
import { offerOf } from "./chains";
import { noteFault } from "./note-fault";

export interface AskNeeds {
  readonly health: MakerHealth;
  readonly ledger: MakerBooks;
  readonly now: () => number;
  readonly wordsContext: (
    maker: Provider,
    asked: Pick<ProviderContext, "tier" | "attempt" | "take" | "signal"> & {
      readonly key: string | undefined;
    },
  ) => ProviderContext;
}

export interface WordsAsk {
  readonly task: TaskOf<"text.enhance">;
  readonly tier: Tier;
  readonly take: number;
  readonly settings: StudioSettings;
  /** A user's own key at this maker; undefined for the studio's. */
  readonly key: string | undefined;
}

/** Nobody waits longer for one maker. */
const patience = 25_000;

/** Answers that were paid for, though nothing came of them. */
const paidFor: ReadonlySet<string> = new Set(["unknown-start", "unusable"]);

const asFault = (fault: unknown): ProviderError =>
  fault instanceof ProviderError ? fault : new ProviderError("broken", String(fault));

/** What one maker writes at once; throws a ProviderError. How it fared is noted as a run's work is. */
export async function askForWords(
  { health, ledger, now, wordsContext }: AskNeeds,
  maker: Provider,
  { task, tier, take, settings, key }: WordsAsk,
): Promise<string> {
  const attempt = newId("att", now());
  const counts = maker.configuration !== null && key === undefined;
  const offer = offerOf(maker, task.kind, tier);
  let reached = false;
  const book = (kind: "cost" | "loss") =>
    ledger.bookMaker({
      attempt,
      kind,
      microdollars: counts ? (offer?.cost(task) ?? 0) : 0,
      provider: maker.name,
      model: offer?.model ?? "",
      now: now(),
    });
  try {
    const answer = await within(patience, undefined, (signal) => {
      const context = wordsContext(maker, { key, tier, take, attempt, signal });
      const listening = ((input: RequestInfo, init?: RequestInit) => {
        reached = true;
        return context.fetch(input, init);
      }) as typeof fetch;
      return maker.start(task, { ...context, fetch: listening });
    });
    if (answer.status !== "done" || answer.artifact.kind !== "text")
      throw new ProviderError("unusable", maker.title);
    await book("cost");
    if (counts) await health.good(maker.name, now());
    return answer.artifact.text;
  } catch (thrown) {
    const fault = asFault(thrown);
    if (reached && paidFor.has(fault.kind)) await book("loss");
    if (counts && reached) {
      const noted = { failure: fault.toFailure(), task: task.kind, now: now() };
      await noteFault(health, maker, noted, () => makerLimits(settings, maker.name).patience);
    }
    throw fault;
  }
}
