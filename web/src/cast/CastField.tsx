import * as says from "#words/cast";
import { useBoard } from "../stores/board-context";
import type { FieldProps } from "../fields/field-props";
import { Button } from "../ui/Button";
import { Face } from "./Face";
import { useCastNews } from "./use-cast-news";
import { useChosen, type Chosen } from "./use-chosen";
import styles from "./CastField.module.css";

const nobody: Record<Exclude<Chosen["is"], "there">, string> = {
  nobody: says.nobodyYet,
  unknown: "",
  unread: says.yourCastIsUnread,
  gone: says.goneFromYourCast,
};

/** Who of the cast plays here; a press opens the list of all. */
export function CastField({ id, node, dense }: FieldProps<"cast">) {
  const { view } = useBoard();
  const chosen = useChosen(node);
  useCastNews();
  const member = chosen.is === "there" ? chosen.member : null;
  const face = member?.pictures[0];
  // A card says it where the face would be.
  const words = chosen.is === "there" || (dense && chosen.is === "gone") ? "" : nobody[chosen.is];
  const act = member ? says.change : chosen.is === "gone" ? says.chooseAnother : says.choose;
  const open = (button: HTMLElement, edit: boolean) => {
    const { left, bottom } = button.getBoundingClientRect();
    const at = { x: left, y: bottom + 4 };
    view.setState({ casting: { node, at, ...(edit && member && { member: member.id }) } });
  };
  return (
    <div className={dense ? `${styles.row} nodrag` : styles.row}>
      {face && !dense && (
        <span className={styles.sign}>
          <Face still={face} alt="" width={40} />
        </span>
      )}
      <span className={member ? styles.name : styles.words} title={member?.name}>
        {member ? member.name : words}
      </span>
      {member && !dense && (
        <Button size="small" variant="quiet" onClick={(event) => open(event.currentTarget, true)}>
          {says.edit}
        </Button>
      )}
      <Button
        id={id}
        size="small"
        variant={dense ? "quiet" : "plain"}
        aria-haspopup="dialog"
        aria-label={member ? says.changeCastMember(member.name) : says.chooseACastMember}
        onClick={(event) => open(event.currentTarget, false)}
      >
        {act}
      </Button>
    </div>
  );
}
