import { addNode, connect, freeIds, setParam, type NodeStart } from "@aktion/schema/graph/edits";
import * as says from "#words/stores";
import type { BoardSession } from "./board-session";
import { nodesById, wiringOf } from "./graph-index";
import { mediaKindOf, uploadKey } from "./uploads";
import { say } from "./view";

const beside = 320;
const below = 230;

/**
 * Stills of the user's own, each an upload wired into a port of a node: one step of undo. Files come
 * into the ports in their order; a port that takes one lets go of what it held.
 */
export function addStills(
  { document, edit, uploads, view }: BoardSession,
  node: string,
  ports: readonly string[],
  files: readonly File[],
): void {
  const graph = document.graph();
  const end = nodesById(graph).get(node);
  const stills = files.filter((file) => mediaKindOf(file) === "image");
  const taken = stills.slice(0, ports.length);
  if (!end) return;
  if (taken.length < files.length) {
    const words = stills.length > taken.length ? says.roomFor(taken.length) : says.onlyStillsGoHere;
    say(view, words, { tone: "failed" });
  }
  if (taken.length === 0) return;
  const ids = freeIds(graph.nodes, "n", taken.length);
  const there = wiringOf(graph).into(node).length;
  const starts = ids.map((id, place): NodeStart => {
    const y = end.position.y + (there + place) * below;
    const position = { x: end.position.x - beside, y };
    return { id, kind: "image-upload", position };
  });
  const done = edit((before) =>
    starts.reduce(
      (after, start, place) =>
        connect(
          { node: start.id, port: "image" },
          { node, port: ports[place]! },
        )(addNode(start)(after)),
      before,
    ),
  );
  if (!done) return say(view, says.aBoardHolds2000Nodes, { tone: "failed" });
  for (const [place, id] of ids.entries()) {
    void uploads.start(uploadKey(id, "assetId"), taken[place]!, (asset) =>
      edit(setParam(id, "assetId", asset.id), "skip"),
    );
  }
}
