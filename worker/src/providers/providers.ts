import type { Provider } from "../ports/provider";
import { providerRegistry } from "./registry.gen";

export const providers: readonly Provider[] = Object.values(providerRegistry);

const byName: ReadonlyMap<string, Provider> = new Map(providers.map((one) => [one.name, one]));
export const providerOf = (name: string): Provider | undefined => byName.get(name);
