import type { Task } from "@aktion/schema/tasks/task";
import * as says from "#words/makers";
import { ProviderError, type ProviderContext } from "../../ports/provider";
import { bridgeWords } from "../words";
import { title } from "./client";
import { coherentStills, namedStills, usualStills } from "./deployments";
import { takesPicture, upstream, type Graph } from "./graph";
import { isBridge, seedOf, set, setFilm, setSeeds, setWords, type Overrides } from "./overrides";

const unfit = () => new ProviderError("broken", says.deploymentDoesNotFit(title));

/** The two nodes that feed the first and the last frame, as the graph itself wires them. */
function tracedStills(graph: Graph): readonly string[] | null {
  const film = Object.values(graph).find(isBridge);
  const start = upstream(graph, film?.inputs["start_image"], takesPicture);
  const end = upstream(graph, film?.inputs["end_image"], takesPicture);
  return start && end && start !== end ? [start, end] : null;
}

/**
 * The nodes that take a task's stills, in the task's order. A graph that could be read must have
 * them; one that could not is trusted to be as it was.
 */
export function placesFor(
  task: Task,
  graph: Graph | null,
  { settings }: Pick<ProviderContext, "settings">,
): readonly string[] {
  if (task.kind !== "video.bridge") return checked(coherentStills, graph);
  const named = namedStills(settings);
  if (named) return checked([named.start, named.end], graph);
  const traced = graph && tracedStills(graph);
  return traced ?? checked([usualStills.start, usualStills.end], graph);
}

function checked(places: readonly string[], graph: Graph | null): readonly string[] {
  const fits = (id: string) => graph?.[id] !== undefined && takesPicture(graph[id]);
  if (graph && !places.every(fits)) throw unfit();
  return places;
}

interface Wanted {
  readonly places: readonly string[];
  readonly addresses: readonly string[];
  readonly graph: Graph | null;
  readonly attempt: string;
}

/** All that is changed of the deployment's graph for one order. */
export async function overridesFor(task: Task, wanted: Wanted): Promise<Overrides> {
  const { places, addresses, graph, attempt } = wanted;
  const overrides: Overrides = {};
  for (const [at, place] of places.entries()) set(overrides, place, { image: addresses[at] });
  if (!graph) return overrides;
  const seed = "seed" in task ? task.seed : null;
  setSeeds(overrides, graph, await seedOf(seed, attempt));
  if (task.kind === "video.bridge") {
    setWords(overrides, graph, bridgeWords(task));
    setFilm(overrides, graph, { aspect: task.aspect, seconds: task.secondsPerLink });
  }
  if (task.kind === "image.compose") setWords(overrides, graph, task.prompt);
  return overrides;
}
