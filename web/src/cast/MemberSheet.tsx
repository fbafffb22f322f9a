import type { CastMember } from "@aktion/schema/api/cast";
import { useState } from "react";
import { useLocation } from "wouter";
import * as says from "#words/cast";
import type { Casting } from "../stores/view";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNote } from "../ui/ErrorNote";
import { changeMember, deleteMember, makeMember } from "./cast-acts";
import { changesOf } from "./changes-of";
import { givenFiles } from "./given-files";
import { MemberField } from "./MemberField";
import { trimmed, wordsOfMember, type MemberText } from "./member-words";
import { OwnStills } from "./OwnStills";
import { PictureTiles } from "./PictureTiles";
import { SheetLine } from "./SheetLine";
import { usePictures } from "./use-pictures";
import styles from "./MemberSheet.module.css";

interface MemberSheetProps {
  /** Null makes a new one. */
  member: CastMember | null;
  /** What a new one begins with. */
  start?: Casting["start"];
  /** What was dropped to begin with. */
  files?: readonly File[] | undefined;
  onClose: () => void;
  onMade?: (member: CastMember) => void;
  onFailure: (error: unknown) => void;
}

const blank: MemberText = { name: "", words: "", notes: "" };

/** A new member, or a quick look at one. What is changed is kept however the sheet is left. */
export function MemberSheet({ member, start, files, onClose, ...props }: MemberSheetProps) {
  const [, go] = useLocation();
  const begun = member ?? start;
  const [text, setText] = useState<MemberText>(begun ?? blank);
  const pictures = usePictures(begun?.pictures ?? [], files);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const written = { ...trimmed(text), pictures: pictures.ids };
  const noName = written.name === "";
  const noPicture = pictures.ids.length === 0;

  const leave = async (): Promise<void> => {
    const changes = member && changesOf(wordsOfMember(member), written);
    onClose();
    if (changes) await changeMember(member.id, changes);
  };
  const done = () => void leave().catch(props.onFailure);
  /** Only once it is kept: the sheet begins with what is known. */
  const openSheet = () => void leave().then(() => go(`/cast/${member?.id}`), props.onFailure);
  const make = async () => {
    setTried(true);
    if (noName || noPicture || pictures.sending) return;
    setBusy(true);
    try {
      const made = await makeMember(written);
      props.onMade?.(made);
      onClose();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  const missing = tried && noPicture ? says.addAPictureFirst : null;
  return (
    <Dialog title={member ? says.castMember : says.newCastMember} width={560} onClose={done}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (member) done();
          else void make();
        }}
        {...givenFiles(pictures.addFiles)}
      >
        <MemberField
          of="name"
          text={text}
          error={tried && noName ? says.giveThemAName : null}
          onChange={setText}
        />
        <fieldset className={styles.pictures}>
          <legend className={styles.label}>{says.pictures}</legend>
          <PictureTiles pictures={pictures} />
          <p
            className={missing ? styles.missing : styles.hint}
            role={missing ? "alert" : undefined}
          >
            {missing ?? pictures.note ?? says.howToAddPictures}
          </p>
          <OwnStills pictures={pictures} />
        </fieldset>
        <MemberField of="words" text={text} onChange={setText} />
        <MemberField of="notes" text={text} onChange={setText} />
        {member && <SheetLine member={member} onOpen={openSheet} />}
        {failure !== null && <ErrorNote error={failure} />}
        <footer className={styles.foot}>
          {member && (
            <Button
              variant="quiet"
              icon="trash"
              className={styles.delete}
              onClick={() => {
                onClose();
                deleteMember(member, props.onFailure);
              }}
            >
              {says.deleteIt}
            </Button>
          )}
          {!member && <Button onClick={onClose}>{says.cancel}</Button>}
          <Button
            type="submit"
            variant={member ? "plain" : "accent"}
            disabled={busy || pictures.sending}
          >
            {pictures.sending ? says.sending : member ? says.done : says.addToCast}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
