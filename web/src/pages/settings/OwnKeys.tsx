import { queryOptions, useQuery } from "@tanstack/react-query";
import * as says from "#words/settings";
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
    <SettingsSection title={says.yourOwnKeys}>
      <p className={styles.words}>{says.aboutOwnKeys}</p>
      <KeyList />
    </SettingsSection>
  );
}

function KeyList() {
  const { data, error, refetch } = useQuery(keysQuery);
  if (error && !data) return <PageError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={44} />;
  if (data.items.length === 0) {
    return <p className={styles.words}>{says.noMakerTakesKeys}</p>;
  }
  return (
    <ul>
      {data.items.map((maker) => (
        <OwnKeyRow key={maker.provider} maker={maker} onChanged={() => void refetch()} />
      ))}
    </ul>
  );
}
