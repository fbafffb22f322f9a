import { reset } from "cloudflare:test";
import { beforeAll } from "vitest";
import { forgetAdmin } from "./studio";

/** Files share one isolate, which spares them its start; each finds a studio nobody was at. */
beforeAll(async () => {
  forgetAdmin();
  await reset();
});
