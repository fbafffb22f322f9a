import type { CastMember } from "@aktion/schema/api/cast";
import type { Graph } from "@aktion/schema/graph/graph";
import { queryClient } from "../api/query-client";
import { findMember } from "../cast/find-member";
import { mediaOf } from "../stores/takes";
import type { Shown } from "./shown-on-node";

/** What each cast card shows of whom it stands for: the face first. */
export function shownOfCast(graph: Graph, cast: readonly CastMember[]): ReadonlyMap<string, Shown> {
  return new Map(
    graph.nodes.flatMap(({ id, params }) => {
      const { castId } = params;
      const member = typeof castId === "string" ? findMember(cast, castId) : null;
      if (!member) return [];
      const media = member.pictures.map((still) => mediaOf(still.id, "image"));
      return [[id, { media, text: null, name: member.name }] as const];
    }),
  );
}

/** Without their faces rather than not at all, where the cast can't be read. */
export async function castOnBoard(graph: Graph): Promise<ReadonlyMap<string, Shown>> {
  if (!graph.nodes.some(({ kind }) => kind === "cast")) return new Map();
  const { castQuery } = await import("../cast/cast-list");
  const cast = await queryClient.query({ ...castQuery, staleTime: 60_000 }).catch(() => []);
  return shownOfCast(graph, cast);
}
