import type { CastMember } from "@aktion/schema/api/cast";
import { castLimits } from "@aktion/schema/api/cast-limits";
import { lazy, Suspense, useState, type ClipboardEvent, type DragEvent } from "react";
import * as says from "#words/cast";
import type { Casting } from "../stores/view";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNote } from "../ui/ErrorNote";
import { Field } from "../ui/Field";
import { TextArea } from "../ui/TextArea";
import { TextInput } from "../ui/TextInput";
import { changeMember, deleteMember, makeMember } from "./cast-acts";
import { changesOf } from "./changes-of";
import { PictureTiles } from "./PictureTiles";
import { usePictures } from "./use-pictures";
import styles from "./MemberSheet.module.css";

const StillChoice = lazy(() => import("./StillChoice"));

interface MemberSheetProps {
  /** Null makes a new one. */
  member: CastMember | null;
  /** What a new one begins with. */
  start?: Casting["start"];
  /** What was dropped to begin with. */
  files?: readonly File[];
  onClose: () => void;
  onMade?: (member: CastMember) => void;
  onFailure: (error: unknown) => void;
}

const none: readonly File[] = [];

/** Files dropped or pasted anywhere on the sheet. */
const given = (take: (files: readonly File[]) => void) => ({
  onDragOver: (event: DragEvent) => {
    if (event.dataTransfer.types.includes("Files")) event.preventDefault();
  },
  onDrop: (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  },
  onPaste: (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    take([...event.clipboardData.files]);
  },
});

/** A member's name, pictures and notes. What is changed is kept however the sheet is left. */
export function MemberSheet({ member, start, files = none, onClose, ...props }: MemberSheetProps) {
  const begun = member ?? start;
  const [name, setName] = useState(begun?.name ?? "");
  const [notes, setNotes] = useState(begun?.notes ?? "");
  const pictures = usePictures(begun?.pictures ?? [], files);
  const [choosing, setChoosing] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const noName = name.trim() === "";
  const noPicture = pictures.ids.length === 0;

  const leave = () => {
    const words = { name: name.trim(), notes: notes.trim(), pictures: pictures.ids };
    const changes = member && changesOf(member, words);
    if (changes) changeMember(member.id, changes).catch(props.onFailure);
    onClose();
  };
  const make = async () => {
    setTried(true);
    if (noName || noPicture || pictures.sending) return;
    setBusy(true);
    try {
      const made = await makeMember({
        name: name.trim(),
        notes: notes.trim(),
        pictures: pictures.ids,
      });
      props.onMade?.(made);
      onClose();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  const missing = tried && noPicture ? says.addAPictureFirst : null;
  return (
    <Dialog title={member ? says.castMember : says.newCastMember} width={560} onClose={leave}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (member) leave();
          else void make();
        }}
        {...given(pictures.addFiles)}
      >
        <Field label={says.name} error={tried && noName ? says.giveThemAName : null}>
          {(control) => (
            <TextInput
              {...control}
              value={name}
              maxLength={castLimits.name}
              placeholder={says.exampleOfAName}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <fieldset className={styles.pictures}>
          <legend className={styles.label}>{says.pictures}</legend>
          <PictureTiles pictures={pictures} />
          <p
            className={missing ? styles.missing : styles.hint}
            role={missing ? "alert" : undefined}
          >
            {missing ?? pictures.note ?? says.howToAddPictures}
          </p>
          <Button
            size="small"
            variant="quiet"
            className={styles.choose}
            aria-expanded={choosing}
            onClick={() => setChoosing(!choosing)}
          >
            {choosing ? says.hideYourStills : says.fromYourStills}
          </Button>
          {choosing && (
            <Suspense>
              <StillChoice pictures={pictures} />
            </Suspense>
          )}
        </fieldset>
        <Field label={says.notes} hint={says.aboutNotes}>
          {(control) => (
            <TextArea
              {...control}
              lines={3}
              most={8}
              value={notes}
              maxLength={castLimits.notes}
              placeholder={says.exampleOfNotes}
              onChange={(event) => setNotes(event.target.value)}
            />
          )}
        </Field>
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
