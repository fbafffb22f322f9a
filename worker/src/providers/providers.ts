import type { Provider } from "../ports/provider";
import { providerRegistry } from "./registry.gen";

/** A folder holds one maker, or several of one account. */
export const providers: readonly Provider[] = Object.values(
  providerRegistry as Readonly<Record<string, Provider | readonly Provider[]>>,
).flat();

const byName: ReadonlyMap<string, Provider> = new Map(providers.map((one) => [one.name, one]));
export const providerOf = (name: string): Provider | undefined => byName.get(name);
