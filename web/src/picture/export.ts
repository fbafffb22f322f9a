import interUrl from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import type { Graph } from "@aktion/schema/graph/graph";
import { tagNames } from "@aktion/schema/media/file-tags";
import { pngText, withPngChunks } from "@aktion/schema/media/png-chunks";
import * as says from "#words/files";
import { isCut } from "../previews/preview-room";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { BoardSession } from "../stores/board-session";
import { wiringOf } from "../stores/graph-index";
import type { RunsState } from "../stores/runs";
import { fileName, saveFile } from "../files/save-file";
import { say } from "../stores/view";
import { castOnBoard } from "./cast-on-board";
import { drawBoard, type BoardPicture } from "./draw-board";
import { pageLook } from "./look";
import { readPictures } from "./read-pictures";
import { shownOnNode, type Shown } from "./shown-on-node";

const longest = 8192;
const sharpest = 2;

async function fontData(): Promise<string | null> {
  try {
    const response = await fetch(interUrl);
    const blob = response.ok ? await response.blob() : null;
    return blob && (await asAddress(new Blob([blob], { type: "font/woff2" })));
  } catch {
    return null;
  }
}

const asAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () =>
      resolve(typeof reader.result === "string" ? reader.result : ""),
    );
    reader.addEventListener("error", () => reject(reader.error ?? new Error("unread")));
    reader.readAsDataURL(blob);
  });

/** A film shows the first picture of each of its shots in their order, a cast card whom it stands for. */
function shownOnBoard(
  graph: Graph,
  runs: RunsState,
  cast: ReadonlyMap<string, Shown>,
): ReadonlyMap<string, Shown> {
  const own = new Map(graph.nodes.map((node) => [node.id, shownOnNode(node, runs)]));
  for (const [id, shown] of cast) own.set(id, shown);
  const wiring = wiringOf(graph);
  for (const { id, kind } of graph.nodes) {
    const declared = kindOf(kind);
    if (!declared || !isCut(declared)) continue;
    const shots = wiring.intoPort(id, "shots");
    const media = shots.flatMap(({ from }) => own.get(from.node)?.media.slice(0, 1) ?? []);
    own.set(id, { media, text: null });
  }
  return own;
}

async function rastered({ svg, width, height }: BoardPicture, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no room"))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The whole board as a file: the SVG needs nothing beside it, the PNG also carries the graph. */
export async function exportBoard(session: BoardSession, as: "png" | "svg"): Promise<void> {
  const { document: board, runs, view } = session;
  const graph = board.graph();
  say(view, says.drawingTheBoard);
  try {
    const shown = shownOnBoard(graph, runs.getState(), await castOnBoard(graph));
    const media = [...shown.values()].flatMap((one) => one.media);
    const [{ pictures, missing }, font] = await Promise.all([readPictures(media), fontData()]);
    const drawn = drawBoard(graph, shown, pictures, font, pageLook());
    const scale = Math.min(sharpest, longest / Math.max(drawn.width, drawn.height));
    const name = `${fileName(graph.settings.title || says.board)}.${as}`;
    if (as === "svg") saveFile(new Blob([drawn.svg], { type: "image/svg+xml" }), name);
    else {
      const png = new Uint8Array(await (await rastered(drawn, scale)).arrayBuffer());
      const tagged = withPngChunks(png, [pngText(tagNames.graph, JSON.stringify(graph))]);
      saveFile(new Blob([tagged], { type: "image/png" }), name);
    }
    const said = [
      as === "png" && scale < 1 && says.thePngIsSmaller(Math.round(scale * 100)),
      missing > 0 && says.picturesLeftOut(missing),
    ].filter((words) => words !== false);
    if (said.length > 0) say(view, said.join(" "));
    else view.setState({ notice: null });
  } catch {
    say(view, says.theBoardCouldNotBeDrawn, {
      tone: "failed",
    });
  }
}
