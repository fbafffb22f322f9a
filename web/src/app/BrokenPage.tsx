import * as says from "#words/app";
import { ApiError } from "../api/api-error";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/EmptyState";
import { isNotFetched } from "../ui/late-part";
import { PageError } from "./PageError";
import { useTitle } from "./use-title";
import styles from "./BrokenPage.module.css";

/** What to show for a page that could not be shown. */
export function BrokenPage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  useTitle(says.stopped);
  if (error instanceof ApiError) {
    return (
      <div className={styles.page}>
        <PageError error={error} onRetry={onRetry} />
      </div>
    );
  }
  const missingCode = isNotFetched(error);
  return (
    <div className={styles.page}>
      <EmptyState
        level="h1"
        title={missingCode ? says.thisPageCouldNotBeFetched : says.thisPageHitAFault}
        words={missingCode ? says.whyNotFetched : says.yourWorkIsKept}
      >
        <Button onClick={() => location.reload()}>{says.loadAgain}</Button>
        <Button variant="quiet" onClick={() => location.assign("/")}>
          {says.allBoards}
        </Button>
      </EmptyState>
    </div>
  );
}
