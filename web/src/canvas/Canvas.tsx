import { ReactFlow, ReactFlowProvider, SelectionMode } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useEffect, useRef, useState, type DragEvent, type MouseEvent } from "react";
import { useStore } from "zustand";
import { addFiles } from "../stores/add-node";
import { useBoard, useView } from "../stores/board-context";
import { select } from "../stores/view";
import { Card } from "./Card";
import { ConnectReason } from "./ConnectReason";
import { createFlow } from "./flow";
import type { CardNode } from "./flow-adapter";
import { Overview } from "./Overview";
import { useCanvasHandle } from "./use-canvas-handle";
import { useWiring } from "./use-wiring";
import { Wire } from "./Wire";
import { ZoomBar } from "./ZoomBar";
import styles from "./Canvas.module.css";

/** The board as cards and wires. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Surface />
    </ReactFlowProvider>
  );
}

const nodeTypes = { card: Card };
const edgeTypes = { wire: Wire };
const fitting = { padding: 0.15, maxZoom: 1 };
const shifting = ["Shift", "Meta", "Control"];

const onPane = ({ target }: { target: EventTarget }) =>
  target instanceof Element && target.classList.contains("react-flow__pane");

const hold = (event: DragEvent) => {
  if (event.dataTransfer.types.includes("Files")) event.preventDefault();
};

function Surface() {
  const session = useBoard();
  const { view, canvas } = session;
  const surface = useRef<HTMLDivElement>(null);
  const [flow] = useState(() => createFlow(session));
  const { nodes, edges } = useStore(flow.store);
  const drawing = useView((state) => state.drawing !== null);
  const several = useView((state) => state.selected.size > 1);
  const wiring = useWiring();
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
        fitView
        fitViewOptions={fitting}
        minZoom={0.08}
        maxZoom={2}
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
      </ReactFlow>
    </div>
  );
}
