import * as says from "#words/fields";
import { Button } from "../ui/Button";
import { TextInput } from "../ui/TextInput";
import type { FieldProps } from "./field-props";
import styles from "./SeedField.module.css";

const most = 0xffffffff;

/** Empty: the seed comes from the request itself, so the same request gives the same picture. */
export function SeedField({ id, value, onChange }: FieldProps<"seed">) {
  const set = typeof value === "number";
  return (
    <div className={styles.row}>
      <TextInput
        id={id}
        inputMode="numeric"
        placeholder={says.fromTheRequest}
        value={set ? String(value) : ""}
        onChange={(event) => {
          const digits = event.target.value.replace(/\D/g, "");
          onChange(digits === "" ? null : Math.min(most, Number(digits)), "typing");
        }}
      />
      <Button onClick={() => onChange(set ? null : crypto.getRandomValues(new Uint32Array(1))[0]!)}>
        {set ? says.clear : says.drawOne}
      </Button>
    </div>
  );
}
