import type { LibraryItem } from "@aktion/schema/api/library";
import * as says from "#words/library";
import { download, flipFavourite } from "../../library/library-acts";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { HeartButton } from "./HeartButton";
import { nameOf } from "./Tile";
import styles from "./LightboxHead.module.css";

interface LightboxHeadProps {
  item: LibraryItem | undefined;
  detailed: boolean;
  onDetails: () => void;
  onPrint: () => void;
  onDelete: () => void;
  onClose: () => void;
}

export function LightboxHead({
  item,
  detailed,
  onDetails,
  onPrint,
  onDelete,
  onClose,
}: LightboxHeadProps) {
  return (
    <header className={styles.head}>
      <h2 className={styles.name}>{item && nameOf(item)}</h2>
      {item && (
        <>
          <HeartButton
            on={item.favourite}
            label={says.favourite}
            keys="f"
            onClick={() => void flipFavourite([item])}
          />
          <IconButton
            icon="download"
            label={says.download}
            aria-keyshortcuts="d"
            onClick={() => void download([item])}
          />
          {item.kind === "image" && (
            <Button size="small" variant="quiet" aria-keyshortcuts="p" onClick={onPrint}>
              {says.print}
            </Button>
          )}
          <IconButton
            icon="trash"
            label={says.deleteIt}
            aria-keyshortcuts="Delete"
            onClick={onDelete}
          />
          <IconButton
            icon="note"
            label={detailed ? says.hideDetails : says.details}
            aria-pressed={detailed}
            aria-keyshortcuts="i"
            onClick={onDetails}
          />
        </>
      )}
      <IconButton icon="close" label={says.close} onClick={onClose} />
    </header>
  );
}
