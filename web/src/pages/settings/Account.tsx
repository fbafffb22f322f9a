import { useState } from "react";
import { useLocation } from "wouter";
import * as says from "#words/settings";
import { PageError } from "../../app/PageError";
import { signOut, useMe } from "../../api/session";
import { Button } from "../../ui/Button";
import { Skeleton } from "../../ui/Skeleton";
import { SignInForm } from "../sign-in/SignInForm";
import { SettingsSection } from "./SettingsSection";
import styles from "./Account.module.css";

export function Account() {
  const { data: me, error, refetch } = useMe();
  // The form stays to say that it worked, after the guest it was for has become a user.
  const [justSignedIn, setJustSignedIn] = useState(false);
  return (
    <SettingsSection title={says.account}>
      <div className={styles.body}>
        {error && !me ? (
          <PageError error={error} onRetry={() => void refetch()} />
        ) : !me ? (
          <Skeleton height={20} width="60%" />
        ) : me.user.guest || justSignedIn ? (
          <div className={styles.form}>
            {!justSignedIn && <p className={styles.words}>{says.aboutGuests}</p>}
            <SignInForm onDone={() => setJustSignedIn(true)} />
          </div>
        ) : (
          <Known email={me.user.email ?? ""} />
        )}
      </div>
    </SettingsSection>
  );
}

function Known({ email }: { email: string }) {
  const [, go] = useLocation();
  const [error, setError] = useState<unknown>(null);
  const leave = async () => {
    try {
      await signOut();
      go("/");
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <>
      <div className={styles.row}>
        <p className={styles.email}>{email}</p>
        <Button onClick={() => void leave()}>{says.signOut}</Button>
      </div>
      {error !== null && <PageError error={error} what={says.stillSignedIn} />}
    </>
  );
}
