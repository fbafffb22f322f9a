import type { RunHosts, RunOrder } from "../ports/outside";
import type { RunHost } from "./run-host";

export function createRunHosts(runs: DurableObjectNamespace<RunHost>): RunHosts {
  const host = (run: string) => runs.get(runs.idFromName(run));
  return {
    start: async (order) => host(order.id).start(order),
    view: async (run) => host(run).view(),
    cancel: async (run) => host(run).cancel(run),
    order: async (run) => {
      const text = await host(run).order();
      return text === null ? null : (JSON.parse(text) as RunOrder);
    },
    events: (run, request) => host(run).fetch(request),
  };
}
