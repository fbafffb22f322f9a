import { castLimits } from "@aktion/schema/api/cast-limits";
import * as says from "#words/cast";
import { Field } from "../ui/Field";
import { TextArea } from "../ui/TextArea";
import { TextInput } from "../ui/TextInput";
import type { MemberText } from "./member-words";

interface MemberFieldProps {
  of: keyof MemberText;
  text: MemberText;
  /** Why it can't stay so. */
  error?: string | null;
  onChange: (text: MemberText) => void;
}

const looks = {
  name: { label: says.name, hint: null, example: says.exampleOfAName, lines: 1 },
  words: {
    label: says.lockedWords,
    hint: says.aboutLockedWords,
    example: says.exampleOfLockedWords,
    lines: 3,
  },
  notes: { label: says.notes, hint: says.aboutNotes, example: says.exampleOfNotes, lines: 2 },
} as const;

/** One thing that is written of a member, in the dialog and on their sheet alike. */
export function MemberField({ of, text, error, onChange }: MemberFieldProps) {
  const { label, hint, example, lines } = looks[of];
  const shared = { value: text[of], maxLength: castLimits[of], placeholder: example };
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) =>
        lines === 1 ? (
          <TextInput
            {...control}
            {...shared}
            autoComplete="off"
            onChange={(event) => onChange({ ...text, [of]: event.target.value })}
          />
        ) : (
          <TextArea
            {...control}
            {...shared}
            lines={lines}
            most={8}
            onChange={(event) => onChange({ ...text, [of]: event.target.value })}
          />
        )
      }
    </Field>
  );
}
