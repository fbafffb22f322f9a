import * as says from "#words/makers";
import { ProviderError, type ProviderContext } from "../../ports/provider";
import { title } from "./client";

/** What it runs are one's own deployments of a graph; these two are known here. */
export const names = { coherent: "create-coherent", wan: "wan2.2-fun-inp" } as const;

/** The deployment of the former product. */
const coherent = "437a16af-d5ad-4eff-a6d9-3e094c5c0e6c";
export const coherentStills = ["270", "276", "283", "290", "297", "304"] as const;
/** Where a graph for the model often has them (unverified); a wrong one is refused, free. */
export const usualStills = { start: "60", end: "62" };

type Settings = ProviderContext["settings"];
type Name = (typeof names)[keyof typeof names];

export interface Deployment {
  readonly id: string;
  readonly media: "image" | "video";
  /** The node whose output is what was made, where an operator named it. */
  readonly save: string | null;
}

const idOf = (name: string, settings: Settings): string | undefined =>
  name === names.wan ? settings["wan"] : (settings["coherent"] ?? coherent);

export function deploymentOf(
  name: string,
  { settings, modelFor }: Pick<ProviderContext, "settings" | "modelFor">,
): Deployment {
  const called = modelFor(name);
  const id = called === name ? idOf(name, settings) : called;
  if (!id) throw new ProviderError("broken", says.noDeployment(title));
  return { id, ...shapeOf(name, settings) };
}

/** What a deployment makes and where, by its name here. */
export const shapeOf = (name: string, settings: Settings): Omit<Deployment, "id"> =>
  name === names.wan
    ? { media: "video", save: settings["wanSave"] ?? null }
    : { media: "image", save: settings["coherentSave"] ?? null };

/** The name of a deployment of which only its id is told. */
export const nameOf = (id: string, settings: Settings): Name | null =>
  Object.values(names).find((name) => idOf(name, settings) === id) ?? null;

/** The nodes an operator named for the two stills, else null. */
export const namedStills = ({ wanStart, wanEnd }: Settings) =>
  wanStart && wanEnd ? { start: wanStart, end: wanEnd } : null;
