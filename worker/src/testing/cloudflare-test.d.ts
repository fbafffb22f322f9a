/// <reference types="@cloudflare/vitest-plugin/types" />
import type { D1Migration } from "cloudflare:test";
import type { Env as StudioEnv } from "../env";
import type * as studio from "../index";

declare global {
  namespace Cloudflare {
    interface GlobalProps {
      mainModule: typeof studio;
    }
    /** What the worker under test is bound to: the studio's own bindings and the tables to make. */
    interface Env extends StudioEnv {
      readonly TEST_MIGRATIONS: D1Migration[];
      /** Answers the truth log of the makers' stand-ins. */
      readonly TRUTH_URL: string;
    }
  }
}
