import { templateLimits } from "@aktion/schema/templates/inputs";
import * as says from "#words/templates";
import { TextInput } from "../ui/TextInput";
import { keyOf, type Chosen, type NodeFields } from "./publishing";
import styles from "./FieldsChoice.module.css";

interface FieldsChoiceProps {
  fields: readonly NodeFields[];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

/** The form others will see: their files and cast always, and what the owner lets them change. */
export function FieldsChoice({ fields, chosen, onChange }: FieldsChoiceProps) {
  const label = (key: string, words: string) => onChange({ ...chosen, [key]: words });
  const flip = (key: string, words: string) => {
    const { [key]: there, ...rest } = chosen;
    onChange(there === undefined ? { ...chosen, [key]: words } : rest);
  };
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby="form-title" className={styles.section}>
      <h3 id="form-title" className={styles.heading}>
        {says.theForm}
      </h3>
      <p className={styles.hint}>{says.theFormHint}</p>
      <ul className={styles.nodes}>
        {fields.map(({ node, title, fields: all }) => (
          <li key={node} className={styles.node}>
            <p className={styles.title}>{title}</p>
            {all.map(({ param, label: name, slot }) => {
              const key = keyOf(node, param);
              const words = chosen[key];
              return (
                <div key={param} className={styles.field}>
                  {slot ? (
                    <p className={styles.slot}>
                      {name}, {says.theyChoose}
                    </p>
                  ) : (
                    <label className={styles.tick}>
                      <input
                        type="checkbox"
                        checked={words !== undefined}
                        onChange={() => flip(key, `${title}: ${name}`)}
                      />
                      {name}
                    </label>
                  )}
                  {words !== undefined && (
                    <TextInput
                      aria-label={says.labelOf(title, name)}
                      maxLength={templateLimits.label}
                      value={words}
                      onChange={(event) => label(key, event.target.value)}
                    />
                  )}
                </div>
              );
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
