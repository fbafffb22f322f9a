import * as says from "#words/canvas";
import { bring } from "../files/bring";
import { boundsOf } from "@aktion/schema/graph/boxes";
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
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type DragEvent,
  type FocusEvent,
  type MouseEvent,
  type ReactNode,
} from "react";
import { useStore } from "zustand";
import { byKeyboard } from "../commands/on-board";
import { useBoard, useSaving, useView } from "../stores/board-context";
import { boxesOf } from "./boxes";
import { Card } from "./Card";
import { coarse } from "./coarse";
import { ConnectReason } from "./ConnectReason";
import { createFlow, type Flow } from "./flow";
import { isCard } from "./flow-adapter";
import { Overview } from "./Overview";
import { Section } from "./Section";
import { useArranging } from "./use-arranging";
import { useCanvasHandle } from "./use-canvas-handle";
import { Far, useFar } from "./use-far";
import { useLanding } from "./use-landing";
import { useMenus } from "./use-menus";
import { useWiring } from "./use-wiring";
import { Wire } from "./Wire";
import { ZoomBar } from "./ZoomBar";
import { latePart } from "../ui/late-part";
import styles from "./Canvas.module.css";

/** What the board is drawn from at first: all that React Flow would look for once it is there. */
interface First {
  readonly flow: Flow;
  readonly view: Viewport;
  readonly width: number;
  readonly height: number;
}

/** The board as cards and wires. */
export function Canvas() {
  const session = useBoard();
  const place = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState<First | null>(null);
  // The whole board is in view from the first frame on, with its cards.
  useLayoutEffect(() => {
    const { clientWidth: width, clientHeight: height } = place.current!;
    const view = viewOf(session.document.graph(), width, height);
    setFirst({ flow: createFlow(session), view, width, height });
  }, [session]);
  return (
    <div ref={place} className={styles.place}>
      {first && (
        <ReactFlowProvider
          initialNodes={first.flow.store.getState().nodes}
          initialWidth={first.width}
          initialHeight={first.height}
        >
          <Begun view={first.view}>
            <Far>
              <Surface {...first} />
            </Far>
          </Begun>
        </ReactFlowProvider>
      )}
    </div>
  );
}

function viewOf(graph: Graph, width: number, height: number): Viewport {
  const all = boundsOf([...boxesOf(graph).values(), ...graph.sections]);
  if (!all) return { x: width / 2, y: height / 2, zoom: 1 };
  const bounds = { x: all.x, y: all.y, width: all.w, height: all.h };
  return getViewportForBounds(bounds, width, height, least, 1, 0.12);
}

const Differences = latePart(() =>
  import("./Differences").then(({ Differences: shown }) => ({ default: shown })),
);

const FarWires = latePart(() => import("./FarWires"));
const FarCards = latePart(() => import("./FarCards"));

const nodeTypes = { card: Card, section: Section };
const edgeTypes = { wire: Wire };
const least = 0.08;
const most = 2;
const shifting = ["Shift", "Meta", "Control"];

const steady = coarse ? 8 : 3;

const onPane = ({ target }: { target: EventTarget }) =>
  target instanceof Element && target.classList.contains("react-flow__pane");

const hold = (event: DragEvent) => {
  if (event.dataTransfer.types.includes("Files")) event.preventDefault();
};

const nothing = () => {};

/**
 * What React Flow is told before anything of it is drawn: the view, and that it need not measure.
 * Sizes and handles come with every node; it would measure each card that comes into view, and find
 * no handles on the bare cards of the far zoom. Its own observer keeps the function it finds.
 */
function Begun({ view, children }: { view: Viewport; children: ReactNode }) {
  const store = useStoreApi();
  const { x, y, zoom } = view;
  useState(() => store.setState({ transform: [x, y, zoom], updateNodeInternals: nothing }));
  return children;
}

function Surface({ flow, view: first }: First) {
  const session = useBoard();
  const { view, canvas } = session;
  const surface = useRef<HTMLDivElement>(null);
  const { nodes, edges } = useStore(flow.store);
  const drawing = useView((state) => state.drawing?.type);
  const lands = useView((state) => state.landing !== null);
  const several = useView((state) => state.selected.size > 1);
  const wiring = useWiring();
  const conflict = useSaving((state) => state.conflict);
  useCanvasHandle(surface);
  useArranging(flow);
  const landing = useLanding(surface, flow);
  const { lean, shown, pictured } = useFar(edges);
  const menus = useMenus();
  useEffect(() => flow.listen(), [flow]);
  useEffect(() => {
    const gone = new AbortController();
    void import("./near-cards").then(({ watchNear, showAsked, showWhoPlays }) => {
      watchNear(
        surface.current,
        () => flow.store.getState().nodes.filter(isCard),
        session,
        gone.signal,
      );
      showAsked(session);
      showWhoPlays(session);
    });
    return () => gone.abort();
  }, [flow, session]);

  const openAdding = (event: MouseEvent) => {
    if (!onPane(event)) return;
    const at = { x: event.clientX, y: event.clientY };
    view.setState({ adding: { at, place: canvas.current!.toBoard(at), wire: null } });
  };
  const focused = ({ target, relatedTarget }: FocusEvent) => {
    if (target.matches(".react-flow__node:focus-visible"))
      byKeyboard(({ enter }) => enter(session, target, relatedTarget));
  };
  const drop = (event: DragEvent) => {
    const { files, items } = event.dataTransfer;
    if (files.length === 0) return;
    event.preventDefault();
    const entries = [...items].map((item) => item.webkitGetAsEntry());
    const place = canvas.current!.toBoard({ x: event.clientX, y: event.clientY });
    bring(session, { files: [...files], entries }, place);
  };
  return (
    <div
      ref={surface}
      className={styles.surface}
      data-drawing={drawing}
      data-landing={lands || undefined}
      data-several={several || undefined}
      onDoubleClick={openAdding}
      onDragOver={hold}
      onDrop={drop}
      onFocus={focused}
    >
      <ReactFlow
        nodes={nodes}
        edges={shown}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={flow.changeNodes}
        onEdgesChange={flow.changeEdges}
        {...wiring}
        {...landing}
        {...menus}
        reconnectRadius={14}
        edgesFocusable={false}
        disableKeyboardA11y
        aria-label={says.theBoardAndItsKeys}
        onlyRenderVisibleElements
        defaultViewport={first}
        minZoom={least}
        maxZoom={most}
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        panActivationKeyCode={null}
        selectionMode={SelectionMode.Partial}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={shifting}
        connectionRadius={28}
        nodeDragThreshold={steady}
        elevateEdgesOnSelect={false}
        attributionPosition="bottom-left"
      >
        {lean && (
          <Suspense>
            <FarWires flow={flow} />
          </Suspense>
        )}
        {pictured && (
          <Suspense>
            <FarCards flow={flow} />
          </Suspense>
        )}
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
