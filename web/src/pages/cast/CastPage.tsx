import type { CastMember } from "@aktion/schema/api/cast";
import { useDeferredValue, useState } from "react";
import * as says from "#words/cast";
import { PageError } from "../../app/PageError";
import { useTitle } from "../../app/use-title";
import { useCast } from "../../cast/use-cast";
import { holdsFiles } from "../../cast/given-files";
import { usePastedFiles } from "../../cast/use-pasted-files";
import { MemberSheet } from "../../cast/MemberSheet";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { TextInput } from "../../ui/TextInput";
import { CastWall } from "./CastWall";
import { SkeletonCast } from "./SkeletonCast";
import styles from "./CastPage.module.css";

const searchFrom = 12;

const matching = (cast: readonly CastMember[], sought: string): readonly CastMember[] => {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return cast.filter((one) => {
    const all = `${one.name} ${one.words} ${one.notes}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
};

/** Everybody who plays in one's films, by face. */
export function CastPage() {
  const cast = useCast();
  const [open, setOpen] = useState<readonly File[] | null>(null);
  const [over, setOver] = useState(false);
  const [search, setSearch] = useState("");
  const [failure, setFailure] = useState<unknown>(null);
  const sought = useDeferredValue(search);
  const members = cast.data ?? [];
  const begin = (files: readonly File[] = []) => setOpen(files);
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
        <CastWall cast={matching(members, sought)} sought={sought} onFailure={setFailure} />
      )}
      {open && (
        <MemberSheet
          member={null}
          files={open}
          onClose={() => setOpen(null)}
          onFailure={setFailure}
        />
      )}
    </div>
  );
}
