import { ApiError } from "../api/api-error";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/EmptyState";
import { PageError } from "./PageError";
import { useTitle } from "./use-title";
import styles from "./BrokenPage.module.css";

/** What to show for a page that could not be shown. */
export function BrokenPage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  useTitle("Stopped");
  if (error instanceof ApiError) {
    return (
      <div className={styles.page}>
        <PageError error={error} onRetry={onRetry} />
      </div>
    );
  }
  const missingCode = error instanceof TypeError && /import|module/i.test(error.message);
  return (
    <div className={styles.page}>
      <EmptyState
        level="h1"
        title={
          missingCode ? "This page could not be fetched." : "This page hit a fault of its own."
        }
        words={
          missingCode
            ? "The network is away, or Aktion was updated since you opened it."
            : "Your work is kept. Load the page again to go on where you were."
        }
      >
        <Button onClick={() => location.reload()}>Load again</Button>
        <Button variant="quiet" onClick={() => location.assign("/")}>
          All boards
        </Button>
      </EmptyState>
    </div>
  );
}
