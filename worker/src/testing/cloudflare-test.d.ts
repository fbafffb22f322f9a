/// <reference types="@cloudflare/vitest-plugin/types" />

type StudioEnv = import("../env").Env;

declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import("../index");
  }
  /** What the worker under test is bound to: the studio's own bindings and the tables to make. */
  interface Env extends StudioEnv {
    readonly TEST_MIGRATIONS: import("cloudflare:test").D1Migration[];
  }
}
