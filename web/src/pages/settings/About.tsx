import { queryOptions, useQuery } from "@tanstack/react-query";
import * as says from "#words/settings";
import { api } from "../../api/api";
import { call } from "../../api/call";
import { SettingsSection } from "./SettingsSection";
import styles from "./About.module.css";

const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: ({ signal }) => call(api.health, { signal }),
  staleTime: Infinity,
});

export function About() {
  const { data } = useQuery(healthQuery);
  return (
    <SettingsSection title={says.about}>
      <p className={styles.words}>
        {says.aktion} <span className={styles.version}>{data?.version ?? ""}</span>
      </p>
    </SettingsSection>
  );
}
