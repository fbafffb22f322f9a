import * as says from "#words/cast";
import { Link } from "wouter";
import { PageError } from "../../app/PageError";
import { useTitle } from "../../app/use-title";
import { findMember } from "../../cast/find-member";
import { useCast } from "../../cast/use-cast";
import { EmptyState } from "../../ui/EmptyState";
import { Skeleton } from "../../ui/Skeleton";
import { CastingSheet } from "./CastingSheet";
import styles from "./CastingSheet.module.css";

/** One member's sheet, found by its address. */
export function MemberPage({ id }: { id: string }) {
  const cast = useCast();
  const member = findMember(cast.data, id);
  useTitle(member?.name ?? says.cast);
  if (member) return <CastingSheet member={member} />;
  if (cast.isPending) return <Coming />;
  return (
    <div className={styles.page}>
      {cast.isError ? (
        <PageError
          error={cast.error}
          what={says.yourCastCouldNotBeRead}
          onRetry={() => void cast.refetch()}
        />
      ) : (
        <EmptyState level="h1" title={says.thisCastMemberIsGone} words={says.deletedOrNotYours}>
          <Link href="/cast">{says.toTheCast}</Link>
        </EmptyState>
      )}
    </div>
  );
}

function Coming() {
  return (
    <output className={styles.page} aria-label={says.loadingTheSheet}>
      <Skeleton className={styles.comingName} />
      <Skeleton className={styles.coming} />
    </output>
  );
}
