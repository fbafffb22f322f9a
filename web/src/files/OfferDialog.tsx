import { useEffect, useRef } from "react";
import type { Graph } from "@aktion/schema/graph/graph";
import * as says from "#words/files";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import styles from "./FileSheets.module.css";

interface OfferDialogProps {
  file: File;
  graph: Graph;
  /** What becomes of the graph: "Put its graph on this board". */
  label: string;
  onGraph: () => void;
  onMedia: () => void;
  onClose: () => void;
}

/** A file that carries a graph is two things: which of them is meant is asked each time. */
export function OfferDialog({ file, graph, label, onGraph, onMedia, onClose }: OfferDialogProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { nodes, edges, settings } = graph;
  const held = says.nodesAndWires(says.nodes(nodes.length), says.wires(edges.length));
  return (
    <Dialog title={says.thisFileCarriesAGraph} onClose={onClose}>
      <p className={styles.words}>
        {settings.title ? says.titledGraph(settings.title, held) : held}
      </p>
      <div className={styles.ways}>
        <Button ref={first} variant="accent" onClick={onGraph}>
          {label}
        </Button>
        <Button onClick={onMedia}>
          {file.type.startsWith("video/") ? says.justTheShot : says.justTheStill}
        </Button>
      </div>
    </Dialog>
  );
}
