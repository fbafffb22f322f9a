import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import * as says from "#words/settings";
import { PageError } from "../../app/PageError";
import { momentWords } from "../../app/time-words";
import { devicesQuery, signOutDevice, type DeviceSession } from "../../api/devices";
import { useMe } from "../../api/session";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { Skeleton } from "../../ui/Skeleton";
import { deviceWords } from "./device-words";
import { SettingsSection } from "./SettingsSection";
import styles from "./Devices.module.css";

/** Where someone is signed in. A guest lives in one browser only, so there is nothing to list. */
export function Devices() {
  const { data: me } = useMe();
  if (!me || me.user.guest) return null;
  return (
    <SettingsSection title={says.devices}>
      <DeviceList />
    </SettingsSection>
  );
}

function DeviceList() {
  const { data, error, refetch } = useQuery(devicesQuery);
  const [failure, setFailure] = useState<unknown>(null);
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={44} />;
  const { sessions, here } = data;
  const others = sessions.filter(({ token }) => token !== here);
  const own = sessions.filter(({ token }) => token === here);

  const end = async (tokens: readonly string[]) => {
    setFailure(null);
    try {
      for (const token of tokens) await signOutDevice(token);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <ul className={styles.list}>
        {[...own, ...others].map((session) => (
          <Device
            key={session.token}
            session={session}
            here={session.token === here}
            onEnd={() => void end([session.token])}
          />
        ))}
      </ul>
      {others.length > 1 && (
        <Button className={styles.all} onClick={() => void end(others.map(({ token }) => token))}>
          {says.signOutAllOthers}
        </Button>
      )}
      {failure !== null && <PageError error={failure} what={says.thatDeviceIsStillSignedIn} />}
    </>
  );
}

interface DeviceProps {
  session: DeviceSession;
  here: boolean;
  onEnd: () => void;
}

function Device({ session, here, onEnd }: DeviceProps) {
  const name = deviceWords(session.userAgent);
  const phone = /iPhone|Android/.test(name);
  const since = momentWords(new Date(session.createdAt).getTime());
  return (
    <li className={styles.device}>
      <span className={styles.icon}>
        <Icon name={phone ? "phone" : "screen"} />
      </span>
      <div className={styles.words}>
        <p>{name}</p>
        <p className={styles.since}>{here ? says.thisOne : says.signedInSince(since)}</p>
      </div>
      {!here && (
        <Button size="small" aria-label={says.signOutOf(name)} onClick={onEnd}>
          {says.signOut}
        </Button>
      )}
    </li>
  );
}
