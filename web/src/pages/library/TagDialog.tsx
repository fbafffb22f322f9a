import type { LibraryItem } from "@aktion/schema/api/library";
import * as says from "#words/library";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { TagField } from "./TagField";
import styles from "./dialogs.module.css";

interface TagDialogProps {
  items: readonly LibraryItem[];
  onClose: () => void;
}

export default function TagDialog({ items, onClose }: TagDialogProps) {
  return (
    <Dialog title={says.tagFiles(items.length)} onClose={onClose}>
      <TagField items={items} />
      <p className={styles.hint}>{says.tagHint}</p>
      <div className={styles.acts}>
        <Button onClick={onClose}>{says.done}</Button>
      </div>
    </Dialog>
  );
}
