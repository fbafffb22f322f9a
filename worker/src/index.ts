import { makeApp } from "./app";
import type { Env } from "./env";
import { askModels } from "./runtime/ask-models";
import { carryOutAll } from "./runtime/carry-out";
import { withFaults } from "./runtime/faults";
import { emptyBin } from "./runtime/empty-bin";
import { sweep } from "./runtime/sweep";

export { StudioGate } from "./runtime/gate";
export { RunHost } from "./runtime/run-host";

const app = makeApp();

export default {
  fetch: (request, env, context) => app.fetch(request, withFaults(env), context),
  scheduled: async (_controller, env) => {
    const now = Date.now();
    await sweep(withFaults(env), now);
    await emptyBin(env, now);
    await carryOutAll(withFaults(env), now);
    await askModels(env, now);
  },
} satisfies ExportedHandler<Env>;
