// Generated, do not edit: pnpm gen
import draft from "./draft/index";

export const providerRegistry = { draft } as const;
