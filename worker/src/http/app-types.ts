import type { Hono } from "hono";
import type { Deps } from "../deps";
import type { Env } from "../env";
import type { Caller } from "./caller";

export interface AppEnv {
  Bindings: Env;
  Variables: { deps: Deps; caller: Caller | null };
}

export type App = Hono<AppEnv>;
