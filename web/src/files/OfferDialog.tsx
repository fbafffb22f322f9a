import { useEffect, useRef } from "react";
import type { Graph } from "@aktion/schema/graph/graph";
import * as says from "#words/files";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import type { FileTemplate } from "./file-sheet";
import styles from "./FileSheets.module.css";

/** What becomes of the graph: "Put its graph on this board". */
interface Way {
  readonly label: string;
  readonly onChoose: () => void;
}

interface OfferDialogProps {
  file: File;
  graph: Graph;
  template: FileTemplate | null;
  /** The likeliest first. */
  ways: readonly Way[];
  onMedia: () => void;
  onClose: () => void;
}

/** A file that carries a graph is two things: which of them is meant is asked each time. */
export function OfferDialog({ file, graph, template, ways, onMedia, onClose }: OfferDialogProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { nodes, edges, settings } = graph;
  const held = says.nodesAndWires(says.nodes(nodes.length), says.wires(edges.length));
  const title = template?.title ?? settings.title;
  return (
    <Dialog
      title={template ? says.thisPictureIsOfATemplate : says.thisFileCarriesAGraph}
      onClose={onClose}
    >
      <p className={styles.words}>{title ? says.titledGraph(title, held) : held}</p>
      <div className={styles.ways}>
        {ways.map(({ label, onChoose }, place) => (
          <Button
            key={label}
            ref={place === 0 ? first : undefined}
            variant={place === 0 ? "accent" : "plain"}
            onClick={onChoose}
          >
            {label}
          </Button>
        ))}
        <Button onClick={onMedia}>
          {file.type.startsWith("video/") ? says.justTheShot : says.justTheStill}
        </Button>
      </div>
    </Dialog>
  );
}
