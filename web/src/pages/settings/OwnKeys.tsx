import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "../../api/api";
import { call } from "../../api/call";
import { useMe } from "../../api/session";
import { PageError } from "../../app/PageError";
import { Skeleton } from "../../ui/Skeleton";
import { OwnKeyRow } from "./OwnKeyRow";
import { SettingsSection } from "./SettingsSection";
import styles from "./OwnKeys.module.css";

const keysQuery = queryOptions({
  queryKey: ["own-keys"],
  queryFn: ({ signal }) => call(api.listOwnKeys, { signal }),
});

/** Keys of one's own at the makers that take one. */
export function OwnKeys() {
  const { data: me } = useMe();
  if (!me || me.user.guest) return null;
  return (
    <SettingsSection title="Your own keys">
      <p className={styles.words}>
        What this maker makes with your key costs no credits. If the key fails, the node stops and
        asks; the studio’s key is never used instead.
      </p>
      <KeyList />
    </SettingsSection>
  );
}

function KeyList() {
  const { data, error, refetch } = useQuery(keysQuery);
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={44} />;
  if (data.items.length === 0) {
    return <p className={styles.words}>No maker of this studio takes a key of yours yet.</p>;
  }
  return (
    <ul>
      {data.items.map((maker) => (
        <OwnKeyRow key={maker.provider} maker={maker} onChanged={() => void refetch()} />
      ))}
    </ul>
  );
}
