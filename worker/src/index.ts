import { makeApp } from "./app";
import type { Env } from "./env";

export { RunHost } from "./runtime/run-host";

const app = makeApp();

export default {
  fetch: (request, env, context) => app.fetch(request, env, context),
} satisfies ExportedHandler<Env>;
