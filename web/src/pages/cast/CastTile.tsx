import type { CastMember } from "@aktion/schema/api/cast";
import * as says from "#words/cast";
import { Face } from "../../cast/Face";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import styles from "./CastTile.module.css";

interface CastTileProps {
  member: CastMember;
  onOpen: () => void;
  onDelete: () => void;
}

const factsOf = ({ pictures, notes }: CastMember): string => {
  const count = pictures.length;
  if (count === 0) return says.noPictureLeft;
  return notes || says.countPictures(count);
};

export function CastTile({ member, onOpen, onDelete }: CastTileProps) {
  const { name, pictures } = member;
  return (
    <li className={styles.tile}>
      <button
        type="button"
        data-tile
        className={styles.open}
        aria-label={says.open(name)}
        aria-keyshortcuts="Delete"
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key === "Delete") onDelete();
        }}
      >
        <Face still={pictures[0]} alt="" />
      </button>
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
            { label: says.edit, icon: "pencil", onSelect: onOpen },
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
