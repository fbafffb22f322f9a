import { TextArea } from "../ui/TextArea";
import { TextInput } from "../ui/TextInput";
import type { FieldProps } from "./field-props";
import styles from "./TextField.module.css";

export function TextField({ id, label, edit, value, dense, onChange }: FieldProps<"text">) {
  const text = typeof value === "string" ? value : "";
  const { lines, placeholder } = edit;
  const change = (next: string) => onChange(next, "typing");
  if (dense) {
    return (
      <textarea
        id={id}
        className={`${styles.dense} nodrag nowheel`}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        spellCheck={false}
        onChange={(event) => change(event.target.value)}
      />
    );
  }
  const props = { id, placeholder, value: text };
  return lines > 1 ? (
    <TextArea {...props} lines={lines + 1} onChange={(event) => change(event.target.value)} />
  ) : (
    <TextInput {...props} onChange={(event) => change(event.target.value)} />
  );
}
