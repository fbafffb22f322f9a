import type { graphSchema } from "@aktion/schema/graph/graph";
import type { z } from "zod";

/** A graph as it is sent: what has a default may be left out. */
export type GraphDraft = z.input<typeof graphSchema>;
type NodeDraft = GraphDraft["nodes"][number];
type EdgeDraft = GraphDraft["edges"][number];
type Settings = NonNullable<GraphDraft["settings"]>;

export interface ShotDraft {
  readonly number: string;
  readonly still: string;
  /** Left out: a still only. */
  readonly happens?: string;
  readonly move?: string;
  readonly seconds?: number;
  /** Which of the cast are seen, by their place in the list. */
  readonly cast?: readonly number[];
}

export interface FilmDraft {
  readonly title: string;
  readonly note: string;
  readonly aspect?: Settings["aspect"];
  readonly cast: readonly { readonly name: string; readonly prompt: string }[];
  readonly shots: readonly ShotDraft[];
  /** A film node behind the shots, with all of them in order. */
  readonly cut?: boolean;
}

const columns = { cast: 0, still: 380, shot: 760, film: 1180 };
const rowHeights: Partial<Record<NonNullable<Settings["aspect"]>, number>> = { "9:16": 560 };
const rowHeight = 330;
const noteHeight = 200;

/** Cast at the left, a row for each shot: its still, then the shot made of it. */
export function graphOfShots(film: FilmDraft): GraphDraft {
  const { title, note, aspect = "16:9", cast, shots, cut = false } = film;
  const row = rowHeights[aspect] ?? rowHeight;
  const nodes: NodeDraft[] = [
    {
      id: "note",
      kind: "note",
      params: { text: note },
      position: { x: columns.cast, y: -noteHeight },
    },
  ];
  const edges: EdgeDraft[] = [];
  const wire = (from: [string, string], to: [string, string], order = 0) =>
    edges.push({
      id: `e${edges.length + 1}`,
      from: { node: from[0], port: from[1] },
      to: { node: to[0], port: to[1] },
      order,
    });

  cast.forEach(({ name, prompt }, place) =>
    nodes.push({
      id: `cast${place + 1}`,
      kind: "character",
      name,
      params: { name, prompt, aspect: "3:4" },
      position: { x: columns.cast, y: place * 520 },
    }),
  );
  shots.forEach(
    ({ number, still, happens, move = "auto", seconds = 4, cast: seen = [] }, place) => {
      const y = place * row;
      const shot = { scene: "1", number };
      nodes.push({
        id: `still${place + 1}`,
        kind: "image",
        params: { prompt: still },
        position: { x: columns.still, y },
        shot,
      });
      seen.forEach((member, order) =>
        wire([`cast${member + 1}`, "character"], [`still${place + 1}`, "character"], order),
      );
      if (happens === undefined) return;
      nodes.push({
        id: `shot${place + 1}`,
        kind: "i2v",
        params: { prompt: happens, move, seconds },
        position: { x: columns.shot, y },
        shot,
      });
      wire([`still${place + 1}`, "image"], [`shot${place + 1}`, "image"]);
    },
  );
  if (cut) {
    const middle = ((shots.length - 1) / 2) * row;
    nodes.push({ id: "film", kind: "film", params: {}, position: { x: columns.film, y: middle } });
    shots.forEach((_, place) => wire([`shot${place + 1}`, "video"], ["film", "shots"], place));
  }
  return { format: 1, settings: { title, aspect }, nodes, edges };
}
