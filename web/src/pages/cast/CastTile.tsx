import type { CastMember } from "@aktion/schema/api/cast";
import { Link, useLocation } from "wouter";
import * as says from "#words/cast";
import * as training from "#words/cast-training";
import { markOf, type TrainingMark } from "../../cast/training-state";
import { trainingWords } from "../../cast/training-words";
import { Face } from "../../cast/Face";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import styles from "./CastTile.module.css";

interface CastTileProps {
  member: CastMember;
  onDelete: () => void;
}

const shown: Record<Exclude<TrainingMark, "none">, string> = {
  trained: training.trained,
  training: training.isGoingOn,
  failed: training.failed,
  rehearsed: training.rehearsed,
};

const factsOf = ({ pictures, words, notes }: CastMember): string => {
  const count = pictures.length;
  if (count === 0) return says.noPictureLeft;
  return words || notes || says.countPictures(count);
};

export function CastTile({ member, onDelete }: CastTileProps) {
  const { id, name, pictures } = member;
  const [, go] = useLocation();
  const mark = markOf(member);
  return (
    <li className={styles.tile}>
      <Link
        href={`/cast/${id}`}
        data-tile
        className={styles.open}
        aria-label={
          mark === "none" ? says.open(name) : `${says.open(name)}. ${trainingWords[mark]}`
        }
        aria-keyshortcuts="Delete"
        onKeyDown={(event) => {
          if (event.key === "Delete") onDelete();
        }}
      >
        <Face still={pictures[0]} alt="" />
        {mark !== "none" && (
          <span className={styles.mark} data-mark={mark}>
            {shown[mark]}
          </span>
        )}
      </Link>
      <div className={styles.foot}>
        <div className={styles.words}>
          <h2 className={styles.name} title={name}>
            {name}
          </h2>
          <p className={styles.facts}>{factsOf(member)}</p>
        </div>
        <Menu
          align="end"
          entries={[
            { label: says.openSheet, icon: "person", onSelect: () => go(`/cast/${id}`) },
            "divider",
            { label: says.deleteIt, icon: "trash", keys: "Del", danger: true, onSelect: onDelete },
          ]}
          renderTrigger={(props) => (
            <IconButton icon="more" label={says.moreFor(name)} className={styles.more} {...props} />
          )}
        />
      </div>
    </li>
  );
}
