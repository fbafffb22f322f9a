import { setParam } from "@aktion/schema/graph/edits";
import * as says from "#words/enhance";
import { useBoard, useGraph, useNodePart } from "../stores/board-context";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { promptFacts } from "./prompt-facts";
import styles from "./EnhanceAct.module.css";

interface EnhanceActProps {
  node: string;
  name: string;
  /** On a card. */
  dense: boolean;
}

/** Beside a prompt: other words for it. What can't be rewritten says why. */
export default function EnhanceAct({ node, name, dense }: EnhanceActProps) {
  const { edit, view } = useBoard();
  const facts = useGraph((graph) => promptFacts(graph, node)?.state ?? "empty");
  const written = useNodePart(node, (there) => there.written?.[name]);
  const why = facts === "empty" ? says.writeFirst : facts === "long" ? says.tooLong : null;
  const open = () => view.setState({ enhancing: node });
  if (dense)
    return (
      <IconButton
        icon="enhance"
        size="small"
        label={why ?? says.enhanceThePrompt}
        disabled={why !== null}
        className={`${styles.over} nodrag`}
        onClick={open}
      />
    );
  return (
    <div className={styles.below}>
      {written !== undefined && (
        <p className={styles.written}>
          <span className={styles.words}>{says.youWrote(written)}</span>
          <Button size="small" variant="quiet" onClick={() => edit(setParam(node, name, written))}>
            {says.putBack}
          </Button>
        </p>
      )}
      <Button
        size="small"
        variant="quiet"
        icon="enhance"
        className={styles.act}
        disabled={why !== null}
        title={why ?? undefined}
        onClick={open}
      >
        {says.enhance}
      </Button>
    </div>
  );
}
