import { addNode, connect, freeIds, setParam } from "@aktion/schema/graph/edits";
import type { Position } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import { layoutOf } from "../canvas/card-layout";
import { portFor } from "../canvas/drawing";
import type { BoardSession } from "./board-session";
import { mediaKindOf, uploadKey, type MediaKind } from "./uploads";
import { say, select, type Adding } from "./view";

const nudge = 28;
const mostFiles = 20;

/** Not exactly over a card that is there already. */
function freePlace(session: BoardSession, { x, y }: Position): Position {
  const taken = new Set(
    session.document.graph().nodes.map(({ position }) => `${position.x} ${position.y}`),
  );
  let place = { x: Math.round(x), y: Math.round(y) };
  while (taken.has(`${place.x} ${place.y}`)) place = { x: place.x + nudge, y: place.y + nudge };
  return place;
}

export function newNode(session: BoardSession, kind: string, place: Position) {
  const graph = session.document.graph();
  const [id] = freeIds(graph.nodes, "n", 1);
  return { id: id!, kind, position: freePlace(session, place) };
}

/** Adds a node of a kind where the list was opened, wired to what it was opened from. */
export function addKind(session: BoardSession, kind: string, { place, wire }: Adding): string {
  const graph = session.document.graph();
  const declared = kindOf(kind);
  const start = newNode(session, kind, place);
  const port = wire && declared ? portFor(graph, wire.end, wire.side, declared) : null;
  if (wire && port !== null) {
    const drawn = addNode(start)(graph).nodes.at(-1)!;
    const layout = layoutOf(drawn, graph.settings.aspect, { in: [], out: [] });
    const side = wire.side === "source" ? "target" : "source";
    const handle = layout.handles.find((one) => one.port === port && one.side === side);
    const position = {
      x: Math.round(place.x - (side === "source" ? layout.width : 0)),
      y: Math.round(place.y - (handle?.y ?? 0)),
    };
    const own = { node: start.id, port };
    const [from, to] = wire.side === "source" ? [wire.end, own] : [own, wire.end];
    session.edit((before) => connect(from, to)(addNode({ ...start, position })(before)));
  } else if (!session.edit(addNode(start))) {
    say(session.view, "A board holds 2,000 nodes at most.", { tone: "failed" });
  }
  select(session.view, [start.id]);
  return start.id;
}

const uploadKinds: Record<MediaKind, string> = {
  image: "image-upload",
  video: "video-upload",
  audio: "audio-upload",
};

/** Each picture, clip or sound becomes a node of its own, in place at once while it goes up. */
export function addFiles(session: BoardSession, files: readonly File[], place: Position): void {
  const taken = files.flatMap((file) => {
    const media = mediaKindOf(file);
    return media ? [{ file, media }] : [];
  });
  const added = taken.slice(0, mostFiles).map(({ file, media }, index) => {
    const at = { x: place.x + (index % 5) * 312, y: place.y + Math.floor(index / 5) * 260 };
    const start = newNode(session, uploadKinds[media], at);
    session.edit(addNode(start), { merge: "drop" });
    void session.uploads.start(uploadKey(start.id, "assetId"), file, (asset) =>
      session.edit(setParam(start.id, "assetId", asset.id), "skip"),
    );
    return start.id;
  });
  if (added.length > 0) select(session.view, added);
  const left = files.length - added.length;
  if (left > 0) {
    const words =
      taken.length > mostFiles
        ? `${mostFiles} files at a time: ${left} were left out.`
        : `${left === 1 ? "One file is" : `${left} files are`} neither picture, clip nor sound.`;
    say(session.view, words, { tone: "failed" });
  }
}
