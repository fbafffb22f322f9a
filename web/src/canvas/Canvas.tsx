import type { Graph } from "@aktion/schema/graph/graph";
import {
  getViewportForBounds,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useStoreApi,
  type Viewport,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import {
  lazy,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type DragEvent,
  type MouseEvent,
} from "react";
import { useStore } from "zustand";
import { addFiles } from "../stores/add-node";
import { useBoard, useSaving, useView } from "../stores/board-context";
import { select } from "../stores/view";
import { Card } from "./Card";
import { ConnectReason } from "./ConnectReason";
import { createFlow } from "./flow";
import { createFlowAdapter, type CardNode } from "./flow-adapter";
import { Overview } from "./Overview";
import { useCanvasHandle } from "./use-canvas-handle";
import { useWiring } from "./use-wiring";
import { Wire } from "./Wire";
import { ZoomBar } from "./ZoomBar";
import styles from "./Canvas.module.css";

/** The board as cards and wires. */
export function Canvas() {
  const { document } = useBoard();
  const place = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState<Viewport | null>(null);
  // The whole board is in view from the first frame on: React Flow would fit it once it has measured.
  useLayoutEffect(() => {
    const { clientWidth, clientHeight } = place.current!;
    setFirst(viewOf(document.graph(), clientWidth, clientHeight));
  }, [document]);
  return (
    <div ref={place} className={styles.place}>
      {first && (
        <ReactFlowProvider>
          <Surface first={first} />
        </ReactFlowProvider>
      )}
    </div>
  );
}

function viewOf(graph: Graph, width: number, height: number): Viewport {
  if (graph.nodes.length === 0) return { x: width / 2, y: height / 2, zoom: 1 };
  const cards = createFlowAdapter().nodes(graph, new Set(), new Map());
  const left = Math.min(...cards.map(({ position }) => position.x));
  const top = Math.min(...cards.map(({ position }) => position.y));
  const right = Math.max(...cards.map((card) => card.position.x + (card.width ?? 0)));
  const bottom = Math.max(...cards.map((card) => card.position.y + (card.height ?? 0)));
  const bounds = { x: left, y: top, width: right - left, height: bottom - top };
  return getViewportForBounds(bounds, width, height, least, 1, 0.12);
}

const Differences = lazy(() =>
  import("./Differences").then(({ Differences: shown }) => ({ default: shown })),
);

const nodeTypes = { card: Card };
const edgeTypes = { wire: Wire };
const least = 0.08;
const most = 2;
const shifting = ["Shift", "Meta", "Control"];

const onPane = ({ target }: { target: EventTarget }) =>
  target instanceof Element && target.classList.contains("react-flow__pane");

const hold = (event: DragEvent) => {
  if (event.dataTransfer.types.includes("Files")) event.preventDefault();
};

const nothing = () => {};

/**
 * Sizes and handles come with every node, so React Flow need not measure: it would, once for each
 * card that comes into view, and find no handles on the bare cards of the far zoom. Said before its
 * own observer is made, which keeps the function it finds.
 */
function useNoMeasuring() {
  const store = useStoreApi();
  useState(() => store.setState({ updateNodeInternals: nothing }));
}

function Surface({ first }: { first: Viewport }) {
  useNoMeasuring();
  const session = useBoard();
  const { view, canvas } = session;
  const surface = useRef<HTMLDivElement>(null);
  const [flow] = useState(() => createFlow(session));
  const { nodes, edges } = useStore(flow.store);
  const drawing = useView((state) => state.drawing !== null);
  const several = useView((state) => state.selected.size > 1);
  const wiring = useWiring();
  const conflict = useSaving((state) => state.conflict);
  useCanvasHandle(surface);
  useEffect(() => flow.listen(), [flow]);

  const openAdding = (event: MouseEvent) => {
    if (!onPane(event)) return;
    const at = { x: event.clientX, y: event.clientY };
    view.setState({ adding: { at, place: canvas.current!.toBoard(at), wire: null } });
  };
  const openMenu = (event: MouseEvent, { id }: CardNode) => {
    event.preventDefault();
    if (!view.getState().selected.has(id)) select(view, [id]);
    view.setState({ menu: { at: { x: event.clientX, y: event.clientY }, node: id } });
  };
  const drop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    addFiles(session, files, canvas.current!.toBoard({ x: event.clientX, y: event.clientY }));
  };
  return (
    <div
      ref={surface}
      className={styles.surface}
      data-drawing={drawing || undefined}
      data-several={several || undefined}
      onDoubleClick={openAdding}
      onDragOver={hold}
      onDrop={drop}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={flow.changeNodes}
        onEdgesChange={flow.changeEdges}
        {...wiring}
        onNodeContextMenu={openMenu}
        onlyRenderVisibleElements
        defaultViewport={first}
        minZoom={least}
        maxZoom={most}
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        selectionMode={SelectionMode.Partial}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={shifting}
        connectionRadius={28}
        nodeDragThreshold={3}
        elevateEdgesOnSelect={false}
        attributionPosition="bottom-left"
      >
        <ConnectReason />
        <ZoomBar />
        <Overview />
        {conflict && (
          <Suspense>
            <Differences conflict={conflict} />
          </Suspense>
        )}
      </ReactFlow>
    </div>
  );
}
