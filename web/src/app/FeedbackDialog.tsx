import { libraryLimits } from "@aktion/schema/api/library-limits";
import type { BodyOf } from "@aktion/schema/api/endpoint";
import type { sendFeedback } from "@aktion/schema/api/reports";
import { useState } from "react";
import * as says from "#words/feedback";
import { lean } from "../api/api";
import { call } from "../api/call";
import { Field } from "../ui/Field";
import { Select, type Choice } from "../ui/Select";
import { WordsDialog } from "../ui/WordsDialog";
import { closeRimDialog } from "./rim-dialog";
import styles from "./FeedbackDialog.module.css";

type What = BodyOf<typeof sendFeedback>["what"];

const endpoint = lean<typeof sendFeedback>("POST", "/api/feedback");

const whats: readonly Choice<What>[] = (["idea", "bug", "praise", "other"] as const).map(
  (value) => ({ value, label: says.whats[value] }),
);

/** What it is about, how good it is, in one's own words. */
export function FeedbackDialog() {
  const [what, setWhat] = useState<What>("idea");
  const [how, setHow] = useState(4);
  return (
    <WordsDialog
      title={says.tellUs}
      label={says.words}
      example={says.example}
      most={libraryLimits.words}
      onSend={(words) => call(endpoint, { body: { what, how, words } })}
      onClose={closeRimDialog}
    >
      <Field label={says.what}>
        {(control) => <Select {...control} choices={whats} value={what} onChange={setWhat} />}
      </Field>
      <fieldset className={styles.how}>
        <legend className={styles.legend}>{says.how}</legend>
        <div className={styles.steps}>
          {says.hows.map((label, place) => (
            <label key={label} className={styles.step}>
              <input
                type="radio"
                name="how"
                className={styles.radio}
                checked={how === place + 1}
                onChange={() => setHow(place + 1)}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
    </WordsDialog>
  );
}
