import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Link } from "wouter";
import * as says from "#words/templates";
import { toApiError } from "../../api/api-error";
import { PageError } from "../../app/PageError";
import { momentWords } from "../../app/time-words";
import { useTitle } from "../../app/use-title";
import { templateQuery } from "../../templates/template-queries";
import { Skeleton } from "../../ui/Skeleton";
import { useAddressed } from "./addressed";
import { OwnerActs } from "./OwnerActs";
import { Poster } from "./Poster";
import { ReportButton } from "./ReportButton";
import { SampleShot } from "./SampleShot";
import { Versions } from "./Versions";
import { latePart } from "../../ui/late-part";
import styles from "./TemplatePage.module.css";

const GraphView = latePart(() => import("./GraphView"));
const RunForm = latePart(() => import("./RunForm"));

/** One template: what it is, the graph itself, and the form it runs as. */
export function TemplatePage({ slug }: { slug: string }) {
  const wanted = Number(useAddressed().get("version")) || null;
  const { data: template, error, refetch } = useQuery(templateQuery(slug, wanted));
  useTitle(template?.title ?? says.templates);
  // One that is not there is a page of its own; the rim shows it.
  if (error && toApiError(error).status === 404) throw error;
  if (error && !template) {
    return (
      <div className={styles.page}>
        <PageError
          error={error}
          what={says.templateCouldNotBeRead}
          onRetry={() => void refetch()}
        />
      </div>
    );
  }
  if (!template) return <Loading />;
  const { title, summary, tags, version, newest, at, uses, mine, takenDown } = template;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {mine && <OwnerActs template={template} />}
        {!mine && <ReportButton slug={slug} />}
      </header>
      <p className={styles.facts}>
        {says.versionOf(version, momentWords(at))}, {says.usedBy(uses)}
        {tags.map((tag) => (
          <Link key={tag} href={`/templates?tag=${encodeURIComponent(tag)}`} className={styles.tag}>
            {tag}
          </Link>
        ))}
      </p>
      {takenDown && <p className={styles.note}>{says.takenDownByTheStudio}</p>}
      {version < newest && (
        <p className={styles.note}>
          {says.newerIsThere(newest)} <Link href={`/templates/${slug}`}>{says.openNewest}</Link>
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.about}>
          {template.cover && <Poster template={template} at="once" />}
          {summary && <p className={styles.summary}>{summary}</p>}
        </div>
        <Suspense fallback={<Skeleton height={320} />}>
          <RunForm key={version} template={template} />
        </Suspense>
        <section className={styles.graph} aria-labelledby="graph-title">
          <h2 id="graph-title" className={styles.heading}>
            {says.theGraph}
          </h2>
          <Suspense fallback={<div className={styles.drawing} />}>
            <GraphView key={version} graph={template.graph} />
          </Suspense>
        </section>
        {template.samples.length > 0 && (
          <section className={styles.samples} aria-labelledby="samples-title">
            <h2 id="samples-title" className={styles.heading}>
              {says.whatItMade}
            </h2>
            <div className={styles.strip}>
              {template.samples.map((sample, place) => {
                const shot = template.shots[place];
                return shot ? (
                  <SampleShot key={sample} poster={sample} shot={shot} place={place + 1} />
                ) : (
                  <img key={sample} src={sample} alt={says.sample(place + 1)} loading="lazy" />
                );
              })}
            </div>
          </section>
        )}
        <Versions template={template} />
      </div>
    </div>
  );
}

function Loading() {
  return (
    <output className={styles.page} aria-label={says.loadingTheTemplate}>
      <div className={styles.head}>
        <Skeleton width={240} height={20} />
      </div>
      <div className={styles.columns}>
        <Skeleton className={styles.coming} />
        <Skeleton height={320} />
      </div>
    </output>
  );
}
