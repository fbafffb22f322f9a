import type { GraphEdge } from "@aktion/schema/graph/graph";
import { portWord } from "@aktion/schema/graph/ports";
import { kindOf } from "@aktion/schema/nodes/registry";
import { useState } from "react";
import * as says from "#words/wiring";
import { PortMark } from "../previews/PortMark";
import { useBoard, useGraph, useNodePart } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import { WireRow } from "./WireRow";
import styles from "./PortsList.module.css";

/** What is wired to a node, port by port. */
export function PortsList({ id }: { id: string }) {
  const { document } = useBoard();
  // Of the graph only the wires count here: a letter typed leaves them as they are.
  useGraph((graph) => graph.edges);
  const kind = kindOf(useNodePart(id, (node) => node.kind) ?? "");
  const wiring = wiringOf(document.graph());
  if (!kind) return null;
  const inputs = Object.entries(kind.inputs);
  const outputs = Object.entries(kind.outputs);
  if (inputs.length + outputs.length === 0) return null;
  return (
    <section className={styles.ports}>
      {inputs.map(([port, input]) => (
        <div key={port} className={styles.port}>
          <span className={styles.mark}>
            <PortMark type={input.types[0]!} filled={wiring.intoPort(id, port).length > 0} />
          </span>
          <span className={styles.label}>{input.label}</span>
          <Ends
            edges={wiring.intoPort(id, port)}
            end="from"
            ordered={input.many}
            empty={input.required ? says.needs(input.types.map(portWord)) : says.notWired}
          />
        </div>
      ))}
      {outputs.map(([port, output]) => {
        const edges = wiring.outOf(id).filter((edge) => edge.from.port === port);
        return (
          <div key={port} className={styles.port}>
            <span className={styles.mark}>
              <PortMark type={output.type} filled={edges.length > 0} />
            </span>
            <span className={styles.label}>{says.outOf(output.label)}</span>
            <Ends edges={edges} end="to" empty={says.notWired} />
          </div>
        );
      })}
    </section>
  );
}

interface EndsProps {
  edges: readonly GraphEdge[];
  end: "from" | "to";
  empty: string;
  ordered?: boolean;
}

function Ends({ edges, end, empty, ordered = false }: EndsProps) {
  const [held, setHeld] = useState<string | null>(null);
  if (edges.length === 0) return <span className={styles.empty}>{empty}</span>;
  const rows = edges.map((edge, place) => (
    <WireRow
      key={edge.id}
      edge={edge}
      end={end}
      place={ordered && edges.length > 1 ? place : null}
      held={held}
      onHold={setHeld}
    />
  ));
  return ordered ? (
    <ol className={styles.ends}>{rows}</ol>
  ) : (
    <ul className={styles.ends}>{rows}</ul>
  );
}
