import { lookLimits } from "@aktion/schema/api/words-limits";
import { useState } from "react";
import * as says from "#words/fields";
import { useBoard } from "../stores/board-context";
import {
  deleteLook,
  nameFor,
  renameLook,
  saveLook,
  useMyLooks,
  type MyLook,
} from "../stores/my-looks";
import { say } from "../stores/view";
import { toApiError } from "../api/api-error";
import { ErrorNote } from "../ui/ErrorNote";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { LookPicture } from "./LookPicture";
import styles from "./MyLooks.module.css";

interface MyLooksProps {
  now: Omit<MyLook, "id" | "name" | "createdAt">;
  worn: string | null;
  /** What the present look is called. */
  preset: string;
  onWear: (look: MyLook) => void;
}

/** Looks of the user's own: worn, named, deleted; and the present one kept as another. */
export function MyLooks({ now, worn, preset, onWear }: MyLooksProps) {
  const { looks, error, again } = useMyLooks();
  const { view } = useBoard();
  const [naming, setNaming] = useState<string | null>(null);
  const fail = (words: (why: string) => string) => (fault: unknown) =>
    say(view, words(toApiError(fault).message), { tone: "failed" });
  const remove = (look: MyLook) => {
    const back = deleteLook(look, fail(says.theLookCouldNotBeDeleted));
    say(view, says.theLookNameIsDeleted(look.name), { action: { label: says.undo, run: back } });
  };
  return (
    <div className={styles.mine}>
      {error && <ErrorNote error={error} what={says.myLooksCouldNotBeRead} onRetry={again} />}
      {looks.length > 0 && <h4 className={styles.title}>{says.myLooks}</h4>}
      <ul className={styles.list}>
        {looks.map((look) => (
          <li key={look.id} className={styles.row}>
            {naming === look.id ? (
              <input
                className={styles.naming}
                aria-label={says.nameOfTheLook}
                defaultValue={look.name}
                maxLength={lookLimits.name}
                ref={(field) => field?.focus()}
                onBlur={(event) => {
                  const name = event.target.value.trim();
                  if (name && name !== look.name)
                    renameLook(look, name, fail(says.theLookCouldNotBeChanged));
                  setNaming(null);
                }}
                onKeyDown={(event) => {
                  if (event.key === "Enter") event.currentTarget.blur();
                  if (event.key === "Escape") setNaming(null);
                }}
              />
            ) : (
              <button
                type="button"
                className={styles.look}
                aria-pressed={worn === look.id}
                onClick={() => onWear(look)}
              >
                <span className={styles.picture}>
                  <LookPicture preset={look.preset} letter={look.name.charAt(0)} />
                </span>
                <span className={styles.name}>{look.name}</span>
              </button>
            )}
            <IconButton
              size="small"
              icon="pencil"
              label={says.renameName(look.name)}
              onClick={() => setNaming(look.id)}
            />
            <IconButton
              size="small"
              icon="trash"
              label={says.deleteName(look.name)}
              onClick={() => remove(look)}
            />
          </li>
        ))}
      </ul>
      <Button
        size="small"
        icon="plus"
        disabled={worn !== null}
        onClick={() =>
          saveLook({ ...now, name: nameFor(now.words, preset) }, fail(says.theLookCouldNotBeKept))
        }
      >
        {worn === null ? says.saveAsALookOfMine : says.savedAsALookOfYours}
      </Button>
    </div>
  );
}
