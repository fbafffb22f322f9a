import type { RunHosts } from "../ports/outside";
import type { RunHost } from "./run-host";

export function createRunHosts(runs: DurableObjectNamespace<RunHost>): RunHosts {
  const host = (run: string) => runs.get(runs.idFromName(run));
  return {
    wake: async (run) => host(run).wake(run),
    view: async (run) => host(run).view(run),
    cancel: async (run) => host(run).cancel(run),
    // As text: a handle's JSON is too deep a type to cross between objects.
    nudge: async (run, attempt, handle) =>
      host(run).nudge(run, attempt, JSON.stringify(handle ?? null)),
    underWay: async (run, attempt) => host(run).underWay(run, attempt),
    supply: async (run, attempt, frame) => host(run).supply(run, attempt, frame),
    events: (run, request) => host(run).fetch(request),
  };
}
