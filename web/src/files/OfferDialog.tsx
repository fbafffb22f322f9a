import { useEffect, useRef } from "react";
import type { Graph } from "@aktion/schema/graph/graph";
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

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** A file that carries a graph is two things: which of them is meant is asked each time. */
export function OfferDialog({ file, graph, label, onGraph, onMedia, onClose }: OfferDialogProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { nodes, edges, settings } = graph;
  const held = `${counted(nodes.length, "node")} and ${counted(edges.length, "wire")}`;
  return (
    <Dialog title="This file carries a graph" onClose={onClose}>
      <p className={styles.words}>
        {settings.title ? `“${settings.title}”: ${held}.` : `${held}.`}
      </p>
      <div className={styles.ways}>
        <Button ref={first} variant="accent" onClick={onGraph}>
          {label}
        </Button>
        <Button onClick={onMedia}>
          Just the {file.type.startsWith("video/") ? "shot" : "still"}
        </Button>
      </div>
    </Dialog>
  );
}
