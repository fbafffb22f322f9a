import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { ReportedTemplate } from "@aktion/schema/api/templates";
import * as says from "#words/templates";
import { call } from "../../api/call";
import { PageError } from "../../app/PageError";
import { momentWords } from "../../app/time-words";
import { templateApi } from "../../templates/template-api";
import { Button } from "../../ui/Button";
import { AdminSection } from "./AdminSection";
import { AdminTable } from "./AdminTable";
import styles from "./table.module.css";

const reportedQuery = queryOptions({
  queryKey: ["admin", "templates"],
  queryFn: ({ signal }) => call(templateApi.reported, { signal }),
});

/** What people find wrong with templates, and what becomes of it. */
export function ReportedTemplates() {
  const reported = useQuery(reportedQuery);
  const [failure, setFailure] = useState<unknown>(null);
  const judge = async ({ slug }: ReportedTemplate, down: boolean) => {
    setFailure(null);
    try {
      await call(templateApi.judge, { path: { slug }, body: { down } });
    } catch (error) {
      setFailure(error);
    }
    await reported.refetch();
  };
  const items = reported.data?.items ?? [];
  return (
    <AdminSection title={says.reportedTemplates} hint={says.reportedHint}>
      {reported.isError && (
        <PageError
          error={reported.error}
          what={says.reportsCouldNotBeRead}
          onRetry={() => void reported.refetch()}
        />
      )}
      {failure !== null && <PageError error={failure} what={says.itCouldNotBeChanged} />}
      {reported.isSuccess && items.length === 0 && <p>{says.noReports}</p>}
      {items.length > 0 && (
        <AdminTable>
          <thead>
            <tr>
              <th scope="col">{says.template}</th>
              <th scope="col">{says.reports}</th>
              <th scope="col">{says.acts}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.slug}>
                <th scope="row" className={styles.name}>
                  <Link href={`/templates/${item.slug}`}>{item.title}</Link>
                  {item.takenDown && <span className={styles.quiet}> {says.takenDown}</span>}
                </th>
                <td className={styles.wide}>
                  {item.reports.map(({ reason, words, at }, place) => (
                    <p key={place}>
                      {momentWords(at)}, {says.reportsOf[reason]}
                      {words && `: ${words}`}
                    </p>
                  ))}
                </td>
                <td>
                  {item.takenDown ? (
                    <Button size="small" onClick={() => void judge(item, false)}>
                      {says.putBack}
                    </Button>
                  ) : (
                    <>
                      <Button size="small" onClick={() => void judge(item, true)}>
                        {says.takeDown}
                      </Button>{" "}
                      <Button size="small" variant="quiet" onClick={() => void judge(item, false)}>
                        {says.letStand}
                      </Button>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </AdminTable>
      )}
    </AdminSection>
  );
}
