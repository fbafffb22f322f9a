import { isMakersFault } from "@aktion/schema/money/maker-health";
import type { Failure } from "@aktion/schema/run/events";
import { isForKeeper } from "../ports/key-faults";
import type { MakerHealth } from "../ports/maker-health";
import type { Provider } from "../ports/provider";

/** Writes down what a maker failed at, if that was its own fault; a grave one sends it to rest at once. */
export async function noteFault(
  health: Pick<MakerHealth, "fault">,
  { name, title }: Pick<Provider, "name" | "title">,
  noted: { readonly failure: Failure; readonly task: string; readonly now: number },
  patienceOf: () => number | Promise<number>,
): Promise<void> {
  if (!isMakersFault(noted.failure)) return;
  const patience = await patienceOf();
  const grave = patience > 0 && isForKeeper(title, noted.failure);
  await health.fault(name, { ...noted, grave, patience: patience || 1e9 });
}
