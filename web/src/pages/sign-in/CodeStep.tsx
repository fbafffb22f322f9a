import { useEffect, useRef, useState } from "react";
import * as says from "#words/sign-in";
import { toApiError } from "../../api/api-error";
import { sendCode, signIn } from "../../api/session";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { TextInput } from "../../ui/TextInput";
import { useCountdown } from "./use-countdown";
import styles from "./SignInForm.module.css";

interface CodeStepProps {
  email: string;
  /** Where mail waits in the local outbox page instead of being sent. */
  outbox: boolean;
  onBack: () => void;
  onDone: () => void;
}

const resendAfter = 30;

export function CodeStep({ email, outbox, onBack, onDone }: CodeStepProps) {
  const [code, setCode] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [wait, restart] = useCountdown(resendAfter);

  const enter = async (typed: string) => {
    setBusy(true);
    setError(null);
    try {
      await signIn(email, typed);
      onDone();
    } catch (failure) {
      setError(toApiError(failure).message);
      setCode("");
      setBusy(false);
    }
  };
  const resend = async () => {
    restart();
    setError(null);
    try {
      await sendCode(email);
    } catch (failure) {
      setError(toApiError(failure).message);
    }
  };
  useEffect(() => input.current?.focus(), []);
  // Six digits are a whole code, typed or pasted.
  useEffect(() => {
    if (code.length === 6) void enter(code);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [code]);

  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <Field label={says.codeSentTo(email)} error={error}>
        {(control) => (
          <TextInput
            {...control}
            name="code"
            className={styles.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            ref={input}
            placeholder="000000"
            readOnly={busy}
            value={code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, "").slice(0, 6))}
          />
        )}
      </Field>
      {outbox && (
        <a href="/outbox" target="_blank" rel="noreferrer" className={styles.outbox}>
          {says.openTheLocalOutbox}
        </a>
      )}
      <div className={styles.ways}>
        <Button size="small" variant="quiet" onClick={onBack}>
          {says.anotherEmail}
        </Button>
        <Button size="small" variant="quiet" disabled={wait > 0} onClick={() => void resend()}>
          {wait > 0 ? says.newCodeIn(wait) : says.sendANewCode}
        </Button>
      </div>
    </form>
  );
}
