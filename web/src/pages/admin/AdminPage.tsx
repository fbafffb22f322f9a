import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import * as says from "#words/admin";
import { api } from "../../api/api";
import { call } from "../../api/call";
import { queryClient } from "../../api/query-client";
import { useMe } from "../../api/session";
import { PageError } from "../../app/PageError";
import { momentWords } from "../../app/time-words";
import { useTitle } from "../../app/use-title";
import { Skeleton } from "../../ui/Skeleton";
import { MissingPage } from "../missing/MissingPage";
import { Caps } from "./Caps";
import { ChainsTable } from "./ChainsTable";
import { MakersHealth } from "./MakersHealth";
import { MakersTable } from "./MakersTable";
import { PricesTable } from "./PricesTable";
import { Reports } from "./Reports";
import { ReportedTemplates } from "./ReportedTemplates";
import { SaveBar } from "./SaveBar";
import { settingsRead, useStudioDraft } from "./studio-draft";
import { StudioBooks } from "./StudioBooks";
import { TrainingData } from "./TrainingData";
import styles from "./AdminPage.module.css";

const settingsQuery = queryOptions({
  queryKey: ["admin", "settings"],
  queryFn: ({ signal }) => call(api.getStudioSettings, { signal }),
});

const stateQuery = queryOptions({
  queryKey: ["admin", "state"],
  queryFn: ({ signal }) => call(api.studioState, { signal }),
  refetchInterval: 15_000,
});

/** Prices, caps, makers and their order, and what came of them. */
export function AdminPage() {
  const { data: me } = useMe();
  if (!me) return null;
  if (!me.user.admin) {
    return <MissingPage title={says.thisPageIsForAdmins} words={says.yourBoardsAndRunsAreWhere} />;
  }
  return <Studio />;
}

function Studio() {
  useTitle(says.admin);
  const settings = useQuery(settingsQuery);
  const state = useQuery(stateQuery);
  const { base, draft } = useStudioDraft();
  const read = settings.data;
  useEffect(() => {
    if (read) settingsRead(read);
  }, [read]);
  const error = (!draft && settings.error) || (!state.data && state.error);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{says.admin}</h1>
        {base?.at != null && (
          <span className={styles.by}>{says.setWhenBy(momentWords(base.at), base.by ?? "")}</span>
        )}
      </header>
      {error && (
        <PageError
          error={error}
          what={says.settingsCouldNotBeRead}
          onRetry={() => {
            void settings.refetch();
            void state.refetch();
          }}
        />
      )}
      {!error && (!draft || !state.data) && <Skeleton height={240} />}
      {state.data && <StudioBooks state={state.data} />}
      {state.data && <Reports />}
      {state.data && draft && (
        <>
          <MakersHealth
            makers={state.data.makers}
            at={state.dataUpdatedAt}
            onChanged={() => void state.refetch()}
          />
          <MakersTable makers={state.data.makers} settings={draft} />
          <ChainsTable makers={state.data.makers} settings={draft} />
          <PricesTable kinds={state.data.kinds} settings={draft} />
          <Caps settings={draft} />
          <ReportedTemplates />
          <TrainingData />
          <SaveBar
            onSaved={(saved) => {
              void queryClient.cancelQueries({ queryKey: settingsQuery.queryKey });
              queryClient.setQueryData(settingsQuery.queryKey, saved);
              void state.refetch();
            }}
            readAgain={async () => (await settings.refetch({ throwOnError: true })).data}
          />
        </>
      )}
    </div>
  );
}
