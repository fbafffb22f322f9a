// The same cards on litegraph's canvas: picture, words, two buttons, three inputs and an output.
import { LGraph, LGraphCanvas, LGraphNode } from "@comfyorg/litegraph";
import { sceneOf, words } from "./scene.ts";

const asked = new URLSearchParams(location.search);
const scene = sceneOf(Number(asked.get("cards")));
const addresses = JSON.parse(asked.get("pictures") ?? "[]") as string[];
const pictures = addresses.map((source) => Object.assign(new Image(), { src: source }));

const place = document.querySelector<HTMLElement>("#root")!;
const canvas = document.createElement("canvas");
canvas.width = innerWidth;
canvas.height = innerHeight;
place.append(canvas);

const graph = new LGraph();
const board = new LGraphCanvas(canvas, graph);
const progress = new Map<string, number>();
const nodes = new Map<string, LGraphNode>();

for (const [order, { id, x, y }] of scene.cards.entries()) {
  const node = new LGraphNode(`Still ${id}`);
  for (const name of ["prompt", "character", "style"]) node.addInput(name, "text");
  node.addOutput("image", "text");
  node.addWidget("text", "prompt", words, () => undefined);
  node.addWidget("button", "Run", null, () => undefined);
  node.addWidget("button", "More", null, () => undefined);
  node.pos = [x, y];
  node.size = [280, 320];
  const picture = pictures[order % pictures.length];
  node.onDrawForeground = (context) => {
    if (picture?.complete) context.drawImage(picture, 1, 160, 278, 156);
    const done = progress.get(id);
    if (done !== undefined) context.fillRect(0, 316, 280 * done, 4);
  };
  graph.add(node);
  nodes.set(id, node);
}
for (const [from, to] of scene.wires) nodes.get(from)?.connect(0, nodes.get(to)!, 0);

const right = Math.max(...scene.cards.map(({ x }) => x + 280));
const bottom = Math.max(...scene.cards.map(({ y }) => y + 320));
board.ds.scale = Math.max(0.1, Math.min(innerWidth / right, innerHeight / bottom) * 0.95);
board.ds.offset = [20, 40];
addEventListener("told", ((event: CustomEvent<{ id: string; progress: number }>) => {
  progress.set(event.detail.id, event.detail.progress);
  nodes.get(event.detail.id)?.setDirtyCanvas(true);
}) as EventListener);
graph.start();

Object.assign(window, {
  litegraphView: () => ({ scale: board.ds.scale, offset: [...board.ds.offset] }),
  litegraphPlace: (id: string) => [...(nodes.get(id)?.pos ?? [])],
  litegraphSelect: () => board.selectItems([...nodes.values()].slice(0, 100)),
  litegraphLook: (scale: number) => {
    board.ds.scale = scale;
    board.ds.offset = [20, 60];
    board.setDirty(true, true);
  },
});
