import { useState } from "react";
import * as says from "#words/sign-in";
import { useMe } from "../../api/session";
import { CodeStep } from "./CodeStep";
import { EmailStep } from "./EmailStep";
import styles from "./SignInForm.module.css";

/** E-mail, code, done: nobody leaves the place they are at. */
export function SignInForm({ onDone }: { onDone?: () => void }) {
  const [email, setEmail] = useState("");
  const [step, setStep] = useState<"email" | "code" | "done">("email");
  const { data: me } = useMe();

  if (step === "done") {
    return <output className={styles.done}>{says.signedInAs(email)}</output>;
  }
  if (step === "email") {
    return (
      <EmailStep
        email={email}
        onSent={(sent) => {
          setEmail(sent);
          setStep("code");
        }}
      />
    );
  }
  return (
    <CodeStep
      email={email}
      outbox={me?.outbox ?? false}
      onBack={() => setStep("email")}
      onDone={() => {
        setStep("done");
        onDone?.();
      }}
    />
  );
}
