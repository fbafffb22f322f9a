import { Link } from "wouter";
import * as says from "#words/app";
import { useTitle } from "../../app/use-title";
import { EmptyState } from "../../ui/EmptyState";
import styles from "./MissingPage.module.css";

interface MissingPageProps {
  title?: string;
  words?: string;
}

/** For an address that leads nowhere, or to what is gone or another's. */
export function MissingPage({
  title = says.thereIsNothingAtThisAddress,
  words = says.itMayHaveBeenDeleted,
}: MissingPageProps) {
  useTitle(says.notHere);
  return (
    <div className={styles.page}>
      <svg viewBox="0 0 320 180" className={styles.frame} aria-hidden="true">
        <path d="M20 44V20h24M276 20h24v24M300 136v24h-24M44 160H20v-24" />
        <path d="M152 90h16M160 82v16" />
      </svg>
      <EmptyState level="h1" title={title} words={words}>
        <Link href="/" className={styles.way}>
          {says.allBoards}
        </Link>
      </EmptyState>
    </div>
  );
}
