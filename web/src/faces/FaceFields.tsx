import type { Graph } from "@aktion/schema/graph/graph";
import type { NodeKind } from "@aktion/schema/nodes/define";
import { portOver } from "@aktion/schema/nodes/prompt-param";
import * as says from "#words/faces";
import { ParamField } from "../fields/ParamField";
import { useGraph } from "../stores/board-context";
import { nodesById, wiringOf } from "../stores/graph-index";
import styles from "./FaceFields.module.css";

interface FaceFieldsProps {
  id: string;
  kind: NodeKind;
  names: readonly string[];
}

/** The fields a card shows. Words that are wired in win, so the typed ones step back. */
export function FaceFields({ id, kind, names }: FaceFieldsProps) {
  return (
    <div className={styles.fields}>
      {names.map((name) => (
        <FaceField key={name} id={id} kind={kind} name={name} />
      ))}
    </div>
  );
}

/** A drawing made over what is wired in wins for once. */
const isDrawnOver = (graph: Graph, id: string, name: string): boolean =>
  name === "drawing" && nodesById(graph).get(id)?.params["over"] === true;

function FaceField({ id, kind, name }: { id: string; kind: NodeKind; name: string }) {
  const field = kind.params[name]!;
  const port = portOver(kind, name);
  const overruled = useGraph(
    (graph) =>
      port !== null &&
      wiringOf(graph).intoPort(id, port).length > 0 &&
      !isDrawnOver(graph, id, name),
  );
  const grows = field.edit.kind === "text" && field.edit.lines > 1;
  return (
    <div
      className={grows ? styles.grows : styles.row}
      data-kind={field.edit.kind}
      data-note={kind.kind === "note" || undefined}
      data-overruled={overruled || undefined}
      title={overruled ? says.whatIsWiredInWins : undefined}
      style={
        grows && field.edit.kind === "text" ? { minHeight: field.edit.lines * 20 + 18 } : undefined
      }
    >
      <ParamField node={id} name={name} field={field} dense />
    </div>
  );
}
