import { renameNode } from "@aktion/schema/graph/edits";
import type { NodeKind } from "@aktion/schema/nodes/define";
import { memo, useState } from "react";
import * as says from "#words/canvas";
import { tierWords } from "../panels/tier-words";
import { useBoard, useNodePart } from "../stores/board-context";
import { select } from "../stores/view";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";
import styles from "./CardHead.module.css";

interface CardHeadProps {
  id: string;
  kind: NodeKind | undefined;
  /** Of the kind. */
  title: string;
}

const takeFocus = (field: HTMLInputElement | null) => field?.focus();

/** Name and kind on one line; what can be done shows itself when the card is pointed at. */
export const CardHead = memo(function CardHead({ id, kind, title }: CardHeadProps) {
  const { edit, view, running } = useBoard();
  const [naming, setNaming] = useState(false);
  const name = useNodePart(id, (node) => node.name) ?? "";
  const approved = useNodePart(id, (node) => node.shot?.approved) ?? false;
  const tier = useNodePart(id, (node) => node.tier) ?? null;
  const off = useNodePart(id, (node) => node.off) ?? false;
  if (naming) {
    return (
      <div className={styles.head}>
        <input
          className={`${styles.naming} nodrag`}
          aria-label={says.name}
          defaultValue={name}
          placeholder={title}
          maxLength={200}
          ref={takeFocus}
          onBlur={(event) => {
            setNaming(false);
            edit(renameNode(id, event.target.value.trim()));
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.currentTarget.blur();
            if (event.key === "Escape") setNaming(false);
          }}
        />
      </div>
    );
  }
  return (
    <div className={styles.head} onDoubleClick={() => setNaming(true)}>
      <span className={styles.name} title={name.length > 28 ? name : undefined}>
        {name || title}
      </span>
      {name && <span className={styles.kind}>{title}</span>}
      {approved && (
        <span className={styles.approved} title={says.approved}>
          <Icon name="check" size={16} />
        </span>
      )}
      {tier && <span className={styles.kind}>{tierWords[tier]}</span>}
      {off && <span className={styles.kind}>{says.bypassed}</span>}
      {kind?.beta && <span className={styles.beta}>{says.beta}</span>}
      <span className={`${styles.acts} nodrag`}>
        {kind?.makes && (
          <IconButton
            size="small"
            icon="play"
            label={says.runToHere}
            onClick={() => void running.run({ targets: [id] })}
          />
        )}
        <IconButton
          size="small"
          icon="more"
          label={says.more}
          onClick={(event) => {
            select(view, [id]);
            view.setState({ menu: { at: { x: event.clientX, y: event.clientY }, node: id } });
          }}
        />
      </span>
    </div>
  );
});
