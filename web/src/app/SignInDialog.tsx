import { useEffect, useRef, useState } from "react";
import * as says from "#words/app";
import { rememberedEmail } from "../api/remembered-email";
import { goOnAsGuest, useMe } from "../api/session";
import { SignInForm } from "../pages/sign-in/SignInForm";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { closeRimDialog } from "./rim-dialog";
import styles from "./SignInDialog.module.css";

/** Signing in over whatever page is open. */
export function SignInDialog() {
  const [done, setDone] = useState(false);
  const { data: me } = useMe();
  const goOnButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (done) goOnButton.current?.focus();
  }, [done]);
  const ended = !me && rememberedEmail() !== null;

  const goOn = () => {
    closeRimDialog();
    void goOnAsGuest();
  };
  return (
    <Dialog title={done ? says.signedIn : says.signIn} onClose={closeRimDialog}>
      {!done && (
        <p className={styles.words}>
          {ended ? says.thisDeviceWasSignedOut : says.whatYouMadeAsAGuest}
        </p>
      )}
      <SignInForm onDone={() => setDone(true)} />
      {done && (
        <Button ref={goOnButton} className={styles.close} onClick={closeRimDialog}>
          {says.goOn}
        </Button>
      )}
      {ended && !done && (
        <Button size="small" variant="quiet" className={styles.guest} onClick={goOn}>
          {says.goOnAsANewGuest}
        </Button>
      )}
    </Dialog>
  );
}
