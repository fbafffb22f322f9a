import { useState } from "react";
import * as says from "#words/sign-in";
import { toApiError } from "../../api/api-error";
import { rememberedEmail } from "../../api/remembered-email";
import { sendCode } from "../../api/session";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { TextInput } from "../../ui/TextInput";
import styles from "./SignInForm.module.css";

interface EmailStepProps {
  email: string;
  onSent: (email: string) => void;
}

const looksRight = (email: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);

export function EmailStep({ email, onSent }: EmailStepProps) {
  const [draft, setDraft] = useState(email || (rememberedEmail() ?? ""));
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const send = async () => {
    const address = draft.trim();
    if (!looksRight(address)) return setError(says.thatAddressLooksWrong);
    setBusy(true);
    setError(null);
    try {
      await sendCode(address);
      onSent(address);
    } catch (failure) {
      setError(toApiError(failure).message);
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={says.email} hint={says.weSendASixDigitCode} error={error}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            name="email"
            autoComplete="email"
            spellCheck={false}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="accent" disabled={busy}>
        {busy ? says.sending : says.sendTheCode}
      </Button>
    </form>
  );
}
