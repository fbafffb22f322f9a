import type { Report } from "@aktion/schema/api/reports";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import * as says from "#words/admin";
import { call } from "../../api/call";
import { queryClient } from "../../api/query-client";
import { reportApi } from "../../api/report-api";
import { PageError } from "../../app/PageError";
import { momentWords } from "../../app/time-words";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { Skeleton } from "../../ui/Skeleton";
import { AdminSection } from "./AdminSection";
import styles from "./Reports.module.css";

type Done = "0" | "1";
const everyList = ["admin", "reports"];

const useReports = (done: Done) =>
  useInfiniteQuery({
    queryKey: [...everyList, done],
    queryFn: ({ pageParam, signal }) =>
      call(reportApi.listReports, { query: { done, cursor: pageParam, limit: 20 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

/** What people reported about files, and what they think of the studio. */
export function Reports() {
  const [done, setDone] = useState<Done>("0");
  const list = useReports(done);
  const reports = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <AdminSection title={says.reports} hint={says.aboutReports}>
      <Select
        aria-label={says.whichReports}
        choices={[
          { value: "0", label: says.openReports },
          { value: "1", label: says.doneReports },
        ]}
        value={done}
        onChange={setDone}
      />
      {list.error && !list.data && (
        <PageError
          error={list.error}
          what={says.reportsCouldNotBeRead}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.isPending && <Skeleton height={80} />}
      {list.data && reports.length === 0 && (
        <p className={styles.none}>{done === "0" ? says.noOpenReports : says.noDoneReports}</p>
      )}
      <ul className={styles.list}>
        {reports.map((report) => (
          <ReportLine key={report.id} report={report} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          size="small"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {says.moreReports}
        </Button>
      )}
    </AdminSection>
  );
}

function subject({ what, how, file }: Report): string {
  if (file)
    return says.aboutAFile(file.name, [file.provider, file.tier].filter(Boolean).join(", "));
  return says.feedbackOf(what ?? "other", how ?? 0);
}

function ReportLine({ report }: { report: Report }) {
  const { id, words, email, createdAt, doneAt } = report;
  const finish = useMutation({
    mutationFn: () =>
      call(reportApi.finishReport, { path: { id }, body: { done: doneAt === null } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: everyList }),
  });
  return (
    <li className={styles.report}>
      <p className={styles.subject}>{subject(report)}</p>
      <p className={styles.words}>{words}</p>
      <p className={styles.facts}>
        <span>{email ?? says.aGuest}</span>
        <time dateTime={new Date(createdAt).toISOString()}>{momentWords(createdAt)}</time>
        <Button
          size="small"
          variant="quiet"
          disabled={finish.isPending}
          onClick={() => finish.mutate()}
        >
          {doneAt === null ? says.markDone : says.openAgain}
        </Button>
      </p>
      {finish.error && <PageError error={finish.error} what={says.reportCouldNotBeMarked} />}
    </li>
  );
}
