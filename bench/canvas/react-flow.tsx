// Plain React Flow with its own defaults: the same cards, as its documentation shows how to make them.
import {
  Handle,
  Position,
  ReactFlow,
  useEdgesState,
  useNodesState,
  type Node,
  type NodeProps,
} from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { memo, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { sceneOf, words } from "./scene.ts";

const asked = new URLSearchParams(location.search);
const scene = sceneOf(Number(asked.get("cards")));
const pictures = JSON.parse(asked.get("pictures") ?? "[]") as string[];

type CardNode = Node<{ picture: string; progress: number }, "card">;

const Card = memo(function Card({ id, data }: NodeProps<CardNode>) {
  return (
    <div className="card">
      <header className="head">
        Still <span>{id}</span>
      </header>
      <img src={data.picture} width={278} height={156} alt="" />
      <textarea className="nodrag" defaultValue={words} />
      <footer>
        <button type="button">Run</button>
        <button type="button">More</button>
        <span>{Math.round(data.progress * 100)} %</span>
      </footer>
      {["prompt", "character", "style"].map((name, place) => (
        <Handle
          key={name}
          id={name}
          type="target"
          position={Position.Left}
          style={{ top: 60 + place * 36 }}
        />
      ))}
      <Handle id="out" type="source" position={Position.Right} />
    </div>
  );
});

const nodeTypes = { card: Card };

function Board() {
  const [nodes, setNodes, onNodesChange] = useNodesState<CardNode>(
    scene.cards.map(({ id, x, y }, place) => ({
      id,
      type: "card",
      position: { x, y },
      data: { picture: pictures[place % pictures.length] ?? "", progress: 0 },
    })),
  );
  const [edges, , onEdgesChange] = useEdgesState(
    scene.wires.map(([from, to]) => ({
      id: `${from}-${to}`,
      source: from,
      target: to,
      sourceHandle: "out",
      targetHandle: "prompt",
    })),
  );
  useEffect(() => {
    const tell = ({ detail }: CustomEventInit<{ id: string; progress: number }>) =>
      setNodes((all) =>
        all.map((one) =>
          one.id === detail?.id
            ? { ...one, data: { ...one.data, progress: detail.progress } }
            : one,
        ),
      );
    addEventListener("told", tell as EventListener);
    return () => removeEventListener("told", tell as EventListener);
  }, [setNodes]);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      minZoom={0.02}
      fitView
    />
  );
}

createRoot(document.querySelector("#root")!).render(<Board />);
