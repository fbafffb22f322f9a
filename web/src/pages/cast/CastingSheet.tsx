import type { CastMember } from "@aktion/schema/api/cast";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import * as says from "#words/cast";
import { toApiError } from "../../api/api-error";
import { PageError } from "../../app/PageError";
import { deleteMember } from "../../cast/cast-acts";
import { droppedFiles } from "../../cast/given-files";
import { MemberField } from "../../cast/MemberField";
import { trimmed, type MemberText } from "../../cast/member-words";
import { TrainingPanel } from "../../cast/TrainingPanel";
import { useAutosave } from "../../cast/use-autosave";
import { usePastedFiles } from "../../cast/use-pasted-files";
import { usePictures } from "../../cast/use-pictures";
import { Icon } from "../../ui/Icon";
import { IconButton } from "../../ui/IconButton";
import { showUndo } from "../../ui/undo-bar";
import { KeptWords } from "./KeptWords";
import { PicturesOnTable } from "./PicturesOnTable";
import { PlaysOn } from "./PlaysOn";
import styles from "./CastingSheet.module.css";

/** A member's reference sheet: pictures on the table, and all that is known of them beside it. */
export function CastingSheet({ member }: { member: CastMember }) {
  const [, go] = useLocation();
  const [text, setText] = useState<MemberText>(member);
  const pictures = usePictures(member.pictures);
  const { keeping, flush } = useAutosave(member, { ...trimmed(text), pictures: pictures.ids });
  usePastedFiles(true, pictures.addFiles);
  const noName = text.name.trim() === "";
  const remove = () => {
    flush();
    go("/cast");
    deleteMember(member, (error) =>
      showUndo({
        words: toApiError(error).message,
        label: says.openSheet,
        undo: () => go(`/cast/${member.id}`),
      }),
    );
  };
  return (
    <div className={styles.page} {...droppedFiles(pictures.addFiles)}>
      <header className={styles.head}>
        <Link href="/cast" className={styles.back} aria-label={says.toTheCast}>
          <Icon name="back" />
        </Link>
        <h1 className={styles.title}>{text.name.trim() || member.name}</h1>
        <KeptWords keeping={keeping} />
        <IconButton icon="trash" label={says.deleteNamed(member.name)} onClick={remove} />
      </header>
      {keeping.is === "failed" && (
        <div className={styles.note}>
          <PageError error={keeping.error} what={says.notKeptYet} onRetry={flush} />
        </div>
      )}
      <div className={styles.columns}>
        <PicturesOnTable member={member} pictures={pictures} />
        <div className={styles.facts} onBlur={flush}>
          <MemberField
            of="name"
            text={text}
            error={noName ? says.nameStays(member.name) : null}
            onChange={setText}
          />
          <MemberField of="words" text={text} onChange={setText} />
          <MemberField of="notes" text={text} onChange={setText} />
          <TrainingPanel member={member} unkept={pictures.sending || keeping.is !== "kept"} />
          <PlaysOn id={member.id} />
        </div>
      </div>
    </div>
  );
}
