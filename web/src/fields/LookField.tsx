import { setParam } from "@aktion/schema/graph/edits";
import { kindOf } from "@aktion/schema/nodes/registry";
import { useEffect, useRef } from "react";
import { useBoard, useNode } from "../stores/board-context";
import { useMyLooks, type MyLook } from "../stores/my-looks";
import type { FieldProps } from "./field-props";
import { LookPicture } from "./LookPicture";
import { MyLooks } from "./MyLooks";
import { paramValue } from "./param-value";
import styles from "./LookField.module.css";

/** The looks as pictures of what they do; on a card in a row, in the inspector with their names. */
export default function LookField({
  edit,
  label,
  value,
  node,
  dense,
  onChange,
}: FieldProps<"look">) {
  const session = useBoard();
  const { looks: own } = useMyLooks();
  const now = useLook(node, String(value));
  const mine = own.find((look) => sameLook(look, now));
  const wear = ({ preset, words, strength }: MyLook) =>
    session.edit((graph) =>
      [
        setParam(node, "preset", preset),
        setParam(node, "prompt", words),
        setParam(node, "strength", strength),
      ].reduce((after, change) => change(after), graph),
    );
  const row = useRef<HTMLFieldSetElement>(null);
  const worn = mine?.id ?? now.preset;
  // The chosen one is in sight, and only the row moves for it.
  useEffect(() => {
    const picture = row.current?.querySelector<HTMLElement>("[aria-pressed=true]");
    if (!row.current || !picture || !worn) return;
    const { offsetLeft, offsetWidth } = picture;
    const most = offsetLeft + offsetWidth + 8 - row.current.clientWidth;
    row.current.scrollLeft = Math.max(0, most);
  }, [worn]);
  const chosen = mine?.name ?? edit.choices.find((choice) => choice.value === value)?.label;
  return (
    <div className={dense ? `${styles.dense} nodrag` : styles.whole}>
      <fieldset ref={row} className={`${styles.looks} nowheel`} aria-label={label}>
        {edit.choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            className={styles.look}
            aria-pressed={!mine && choice.value === value}
            aria-label={choice.label}
            title={dense ? choice.label : undefined}
            onClick={() => onChange(choice.value)}
          >
            <LookPicture preset={choice.value} />
            {!dense && <span className={styles.name}>{choice.label}</span>}
          </button>
        ))}
        {dense &&
          own.map((look) => (
            <button
              key={look.id}
              type="button"
              className={styles.look}
              aria-pressed={mine?.id === look.id}
              aria-label={look.name}
              title={look.name}
              onClick={() => wear(look)}
            >
              <LookPicture preset={look.preset} letter={look.name.charAt(0)} />
            </button>
          ))}
      </fieldset>
      {dense ? (
        <p className={styles.chosen}>{chosen}</p>
      ) : (
        <MyLooks now={now} worn={mine?.id ?? null} preset={chosen ?? ""} onWear={wear} />
      )}
    </div>
  );
}

type Look = Omit<MyLook, "id" | "name" | "createdAt">;

/** What the node wears now. */
function useLook(id: string, preset: string): Look {
  const node = useNode(id);
  const fields = kindOf(node?.kind ?? "")?.params;
  const read = (name: string) => {
    const field = fields?.[name];
    return field ? paramValue(field, node?.params[name]) : undefined;
  };
  const words = read("prompt");
  const strength = read("strength");
  return {
    preset,
    words: typeof words === "string" ? words : "",
    strength: typeof strength === "number" ? strength : 0.6,
  };
}

const sameLook = (one: Look, other: Look): boolean =>
  one.preset === other.preset && one.words === other.words && one.strength === other.strength;
