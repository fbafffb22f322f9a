import { castLimits } from "@aktion/schema/api/cast-limits";
import { useEffect, type MouseEvent } from "react";
import * as says from "#words/cast";
import type { PanelProps } from "../faces/panel-props";
import { useBoard } from "../stores/board-context";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { chipOf } from "./chip-of";
import { Face } from "./Face";
import { useCast } from "./use-cast";
import { useChosen } from "./use-chosen";
import styles from "./CastFace.module.css";

const more = castLimits.pictures - 1;
const gap = 2;

/** Who plays: the face, and beside it what else shows them. */
export function CastFace({ id, width, height }: PanelProps) {
  const { view } = useBoard();
  const chosen = useChosen(id);
  useEffect(() => view.setState({ chipOf }), [view]);
  const { refetch } = useCast();
  if (chosen.is !== "there") {
    if (chosen.is === "gone") return <Words words={says.thisCastMemberIsGone} />;
    const again = () => void refetch();
    if (chosen.is === "unread")
      return <Words words={says.yourCastCouldNotBeRead} act={says.tryAgain} onAct={again} />;
    return <div className={styles.words}>{chosen.is === "nobody" && <Icon name="person" />}</div>;
  }
  const { member } = chosen;
  const [face, ...others] = member.pictures;
  const edit = ({ clientX: x, clientY: y }: MouseEvent) =>
    view.setState({ casting: { node: id, at: { x, y }, member: member.id } });
  if (!face)
    return <Words words={says.hasNoPictureLeft(member.name)} act={says.addOne} onAct={edit} />;
  // Squares, or two halves of one where there is but one.
  const rows = Math.max(2, Math.min(others.length, more));
  const side = (height - gap * (rows - 1)) / rows;
  return (
    <div className={styles.cast} style={{ gap }}>
      <span className={styles.face}>
        <Face still={face} alt={member.name} width={width} />
      </span>
      {others.length > 0 && (
        <div className={styles.others} style={{ gap, width: side }}>
          {others.slice(0, more).map((picture) => (
            <Face key={picture.id} still={picture} alt="" width={side} />
          ))}
        </div>
      )}
    </div>
  );
}

interface WordsProps {
  words: string;
  act?: string;
  onAct?: (event: MouseEvent) => void;
}

const Words = ({ words, act, onAct }: WordsProps) => (
  <div className={styles.words}>
    <p>{words}</p>
    {act && (
      <Button size="small" onClick={onAct}>
        {act}
      </Button>
    )}
  </div>
);
