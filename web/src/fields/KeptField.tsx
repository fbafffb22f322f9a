import { setParam } from "@aktion/schema/graph/edits";
import { useState } from "react";
import * as says from "#words/fields";
import { makerWords } from "../money/maker-words";
import { useShownTakes } from "../previews/shown-takes";
import { useBoard, useNodePart } from "../stores/board-context";
import { Button } from "../ui/Button";
import { TextArea } from "../ui/TextArea";
import type { FieldProps } from "./field-props";
import styles from "./KeptField.module.css";

type KeptProps = Pick<FieldProps<"kept">, "node" | "name" | "label" | "dense"> & {
  readonly id?: string;
  readonly edit: { readonly placeholder: string };
};

/** What a node wrote, to be changed: from then on it stands, until the words are to be written anew. */
export default function KeptField({ id, node, name, label, edit, dense }: KeptProps) {
  const { edit: change } = useBoard();
  const takes = useShownTakes(node);
  const set = useNodePart(node, ({ params }) => params[name]);
  const kept = typeof set === "string" ? set : "";
  // Emptied, it stays empty while it is written in; the made words do not jump in between.
  const [emptied, setEmptied] = useState(false);
  const made = takes.flatMap((take) => take.text ?? []).join("\n");
  const several = takes.length > 1 && kept === "";
  const write = (text: string) => {
    setEmptied(text === "");
    change(setParam(node, name, text === "" ? undefined : text), { merge: `${node} ${name}` });
  };
  const box = {
    ...(id !== undefined && { id }),
    "aria-label": label,
    placeholder: edit.placeholder,
    readOnly: several,
    value: kept || (emptied ? "" : made),
    onBlur: () => setEmptied(false),
    onChange: (event: React.ChangeEvent<HTMLTextAreaElement>) => write(event.target.value),
  };
  const by = takes[0]?.provider;
  const maker = by === "draft" ? says.theStudiosOwnRules : makerWords(by ?? "");
  // Beside its label in the inspector, whose they are needs no saying twice.
  const who = kept ? (dense ? says.yourWords : "") : made && by ? says.writtenBy(maker) : "";
  return (
    <div className={dense ? styles.dense : styles.whole}>
      {dense ? (
        <textarea {...box} className={`${styles.box} nodrag nowheel`} spellCheck={false} />
      ) : (
        <TextArea {...box} lines={4} />
      )}
      {(who || kept) && (
        <div className={styles.line}>
          <span className={styles.who}>{who}</span>
          {kept && (
            <Button
              size="small"
              variant="quiet"
              className={`${styles.anew} nodrag`}
              onClick={() => change(setParam(node, name, undefined))}
            >
              {says.writeAnew}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
