import type { Template } from "@aktion/schema/api/templates";
import { Link } from "wouter";
import * as says from "#words/templates";
import { momentWords } from "../../app/time-words";
import styles from "./Versions.module.css";

/** Each version stays as it was published. */
export function Versions({ template }: { template: Template }) {
  const { slug, version: shown, versions } = template;
  if (versions.length < 2) return null;
  return (
    <section className={styles.versions} aria-labelledby="versions-title">
      <h2 id="versions-title" className={styles.heading}>
        {says.versions}
      </h2>
      <ul>
        {versions.map(({ version, at }) => (
          <li key={version}>
            <Link
              href={`/templates/${slug}?version=${version}`}
              className={styles.version}
              aria-current={version === shown ? "page" : undefined}
            >
              {says.versionOf(version, momentWords(at))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
