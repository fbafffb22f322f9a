import type { NodeKind } from "@aktion/schema/nodes/define";
import type { PortType } from "@aktion/schema/graph/ports";
import { aspectOf } from "../canvas/card-layout";
import { paramValue } from "../fields/param-value";
import { useGraph, useNode } from "../stores/board-context";
import styles from "./EmptyFrame.module.css";

interface EmptyFrameProps {
  id: string;
  kind: NodeKind;
  port: PortType;
}

/** Nothing is made yet: the shape it will have, and of a shot how long it will be. */
export function EmptyFrame({ id, kind, port }: EmptyFrameProps) {
  const node = useNode(id);
  const board = useGraph((graph) => graph.settings.aspect);
  if (!node) return null;
  const length = kind.params["seconds"];
  const seen = port === "image" || port === "video";
  const will = seen
    ? aspectOf(node, board) +
      (length ? `, ${paramValue(length, node.params["seconds"]) as number} s` : "")
    : undefined;
  return <span className={styles.frame} data-port={port} data-will={will} />;
}
