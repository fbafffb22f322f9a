import type { Hono } from "hono";
import type { Deps } from "../deps";
import type { Env } from "../env";
import type { Caller } from "../ports/caller";

export interface AppEnv {
  Bindings: Env;
  Variables: { deps: Deps; caller: () => Promise<Caller | null> };
}

export type { Deps };
export type App = Hono<AppEnv>;
