import type * as training from "@aktion/schema/api/training";
import type { AnswerOf } from "@aktion/schema/api/endpoint";
import { queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import * as says from "#words/training";
import { lean } from "../../api/api";
import { call } from "../../api/call";
import { queryClient } from "../../api/query-client";
import { PageError } from "../../app/PageError";
import { momentWords } from "../../app/time-words";
import { count } from "../../money/credit-words";
import { kindWords } from "../../sharing/stored-parts";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { Skeleton } from "../../ui/Skeleton";
import { AdminSection } from "./AdminSection";
import { AdminTable } from "./AdminTable";
import table from "./table.module.css";
import styles from "./TrainingData.module.css";

const api = {
  stats: lean<typeof training.trainingStats>("GET", "/api/admin/training/stats"),
  exports: lean<typeof training.listTrainingExports>("GET", "/api/admin/training/exports"),
  create: lean<typeof training.createTrainingExport>("POST", "/api/admin/training/exports"),
};

const statsQuery = queryOptions({
  queryKey: ["admin", "training", "stats"],
  queryFn: ({ signal }) => call(api.stats, { signal }),
});
const exportsQuery = queryOptions({
  queryKey: ["admin", "training", "exports"],
  queryFn: ({ signal }) => call(api.exports, { signal }),
});

const sizeWords = (bytes: number): string =>
  bytes < 1e6 ? says.kilobytes((bytes / 1e3).toFixed(0)) : says.megabytes((bytes / 1e6).toFixed(1));

/** What people lend for training, and what was taken out of it. */
export function TrainingData() {
  const { data, error, refetch } = useQuery(statsQuery);
  return (
    <AdminSection title={says.sharedForTraining} hint={says.aboutShared}>
      {error && !data && (
        <PageError error={error} what={says.couldNotBeRead} onRetry={() => void refetch()} />
      )}
      {!error && !data && <Skeleton height={120} />}
      {data && <Figures stats={data} />}
      {data && <Exports stats={data} />}
    </AdminSection>
  );
}

type Stats = AnswerOf<typeof training.trainingStats>;

function Figures({ stats: { rows, total } }: { stats: Stats }) {
  const sharing = says.peopleShare(total.sharing);
  if (rows.length === 0) {
    return (
      <p className={styles.words}>
        {says.nobodySharesYet} {sharing}
      </p>
    );
  }
  return (
    <>
      <p className={styles.words}>
        {says.inAll(count(total.contributions), count(total.people), sizeWords(total.bytes))}{" "}
        {sharing} {total.outbox > 0 && says.underWay(total.outbox)}
      </p>
      <AdminTable>
        <thead>
          <tr>
            <th scope="col">{says.node}</th>
            <th scope="col">{says.output}</th>
            <th scope="col">{says.month}</th>
            <th scope="col">{says.contributions}</th>
            <th scope="col">{says.people}</th>
            <th scope="col">{says.size}</th>
            <th scope="col">{says.rated}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ nodeKind, title, outputKind, month, ...row }) => (
            <tr key={`${nodeKind} ${outputKind} ${month}`}>
              <th scope="row" className={table.name}>
                {title}
              </th>
              <td>{says.outputKinds[outputKind]}</td>
              <td className={table.short}>{month}</td>
              <td>{count(row.contributions)}</td>
              <td>{count(row.people)}</td>
              <td className={table.short}>{sizeWords(row.bytes)}</td>
              <td>{row.rating === null ? "" : says.ratedMean(row.rated, row.rating.toFixed(1))}</td>
            </tr>
          ))}
        </tbody>
      </AdminTable>
    </>
  );
}

const all = "";

function Exports({ stats }: { stats: Stats }) {
  const { data, error, refetch } = useQuery(exportsQuery);
  const [kind, setKind] = useState(all);
  const start = useMutation({
    mutationFn: () =>
      call(api.create, { body: { filters: kind === all ? {} : { nodeKinds: [kind] } } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  });
  const kinds = [...new Map(stats.rows.map(({ nodeKind, title }) => [nodeKind, title]))];
  return (
    <div className={styles.exports}>
      <h3 className={styles.title}>{says.exports}</h3>
      <div className={styles.acts}>
        <Select
          aria-label={says.whichKinds}
          value={kind}
          choices={[
            { value: all, label: says.allKinds },
            ...kinds.map(([value, label]) => ({ value, label })),
          ]}
          onChange={setKind}
        />
        <Button disabled={start.isPending} onClick={() => start.mutate()}>
          {says.startExport}
        </Button>
      </div>
      {start.error && <PageError error={start.error} what={says.wasNotMade} />}
      {error && !data && <PageError error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className={styles.words}>{says.noExports}</p>}
      {data && data.items.length > 0 && (
        <>
          <p className={styles.words}>
            {says.aboutMedia} <code>{says.exportCommand(location.origin)}</code>
          </p>
          <ul>
            {data.items.map(({ id, by, at, rows, filters, readAt }) => (
              <li key={id} className={styles.export}>
                <span className={styles.facts}>
                  {says.exportBy(momentWords(at), by)} · {says.rows(count(rows))}
                  {filters.nodeKinds &&
                    ` · ${says.onlyKinds(filters.nodeKinds.map(kindWords).join(", "))}`}
                  {" · "}
                  {readAt === null ? says.notReadYet : says.readOn(momentWords(readAt))}
                </span>
                <a
                  href={`/api/admin/training/exports/${id}/rows`}
                  download={`${id}.jsonl`}
                  className={styles.link}
                >
                  {says.download}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
