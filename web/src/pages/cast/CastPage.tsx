import type { CastMember } from "@aktion/schema/api/cast";
import { useDeferredValue, useEffect, useState, type DragEvent } from "react";
import * as says from "#words/cast";
import { PageError } from "../../app/PageError";
import { useTitle } from "../../app/use-title";
import { useCast } from "../../cast/use-cast";
import { MemberSheet } from "../../cast/MemberSheet";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { TextInput } from "../../ui/TextInput";
import { CastWall } from "./CastWall";
import { SkeletonCast } from "./SkeletonCast";
import styles from "./CastPage.module.css";

const searchFrom = 12;

interface Open {
  readonly member: CastMember | null;
  readonly files: readonly File[];
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

/** Files pasted anywhere on the page, while no sheet is open. */
function usePastedFiles(wanted: boolean, take: (files: readonly File[]) => void) {
  useEffect(() => {
    if (!wanted) return undefined;
    const pasted = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) take(files);
    };
    window.addEventListener("paste", pasted);
    return () => window.removeEventListener("paste", pasted);
  });
}

const matching = (cast: readonly CastMember[], sought: string): readonly CastMember[] => {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return cast.filter(({ name, notes }) => {
    const all = `${name} ${notes}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
};

/** Everybody who plays in one's films, by face. */
export function CastPage() {
  const cast = useCast();
  const [open, setOpen] = useState<Open | null>(null);
  const [over, setOver] = useState(false);
  const [search, setSearch] = useState("");
  const [failure, setFailure] = useState<unknown>(null);
  const sought = useDeferredValue(search);
  const members = cast.data ?? [];
  const begin = (files: readonly File[] = []) => setOpen({ member: null, files });
  useTitle(says.cast);
  usePastedFiles(open === null, begin);
  return (
    <div
      className={styles.page}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!holdsFiles(event) || open) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (!holdsFiles(event) || open) return;
        event.preventDefault();
        begin([...event.dataTransfer.files]);
      }}
    >
      <header className={styles.head}>
        <h1 className={styles.title}>{says.cast}</h1>
        {members.length > searchFrom && (
          <search className={styles.search}>
            <TextInput
              type="search"
              aria-label={says.searchYourCast}
              placeholder={says.search}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </search>
        )}
        {members.length > 0 && (
          <Button icon="plus" onClick={() => begin()}>
            {says.newMember}
          </Button>
        )}
      </header>
      {failure !== null && (
        <div className={styles.note}>
          <PageError error={failure} />
        </div>
      )}
      {cast.isPending && <SkeletonCast />}
      {cast.isError && members.length === 0 && (
        <PageError
          error={cast.error}
          what={says.yourCastCouldNotBeRead}
          onRetry={() => void cast.refetch()}
        />
      )}
      {cast.isSuccess && members.length === 0 && (
        <EmptyState title={says.nobodyIsCastYet} words={says.dropAPictureOrTwo}>
          <Button icon="plus" onClick={() => begin()}>
            {says.newMember}
          </Button>
        </EmptyState>
      )}
      {members.length > 0 && (
        <CastWall
          cast={matching(members, sought)}
          sought={sought}
          onOpen={(member) => setOpen({ member, files: [] })}
          onFailure={setFailure}
        />
      )}
      {open && (
        <MemberSheet
          key={open.member?.id ?? "new"}
          member={open.member}
          files={open.files}
          onClose={() => setOpen(null)}
          onFailure={setFailure}
        />
      )}
    </div>
  );
}
