import type { Contribution } from "@aktion/schema/api/sharing";
import * as says from "#words/sharing";
import { momentWords } from "../../app/time-words";
import { kindWords } from "../../sharing/stored-parts";
import { StoredRow } from "../../sharing/StoredRow";
import { Icon } from "../../ui/Icon";
import type { IconName } from "../../ui/icons";
import { Withdraw } from "./Withdraw";
import styles from "./ContributionRow.module.css";

interface ContributionRowProps {
  contribution: Contribution;
  selected: boolean;
  busy: boolean;
  onSelect: (selected: boolean) => void;
  onWithdraw: () => void;
}

const signs: Record<Contribution["outputKind"], IconName> = {
  image: "image",
  video: "shot",
  audio: "sound",
  text: "words",
};

/** One contribution: what it is, when it was shared, all that is stored of it, and the way to take it back. */
export function ContributionRow({
  contribution,
  selected,
  busy,
  onSelect,
  onWithdraw,
}: ContributionRowProps) {
  const { nodeKind, outputKind, asset, thumb, prompt, words, createdAt, copied } = contribution;
  const kind = kindWords(nodeKind);
  const said = words ?? prompt;
  const what = `${kind}, ${momentWords(createdAt)}${said ? `: ${said.slice(0, 60)}` : ""}`;
  const gone = asset === null && outputKind !== "text";
  const remarks = [momentWords(createdAt), gone && says.notThere, !copied && says.stillCopying];
  return (
    <li className={styles.row}>
      <label className={styles.pick}>
        <input
          type="checkbox"
          aria-label={says.select(what)}
          checked={selected}
          onChange={(event) => onSelect(event.target.checked)}
        />
      </label>
      <span className={styles.thumb}>
        {thumb ? (
          <img src={`${thumb}?w=320`} alt="" loading="lazy" decoding="async" />
        ) : (
          <Icon name={signs[outputKind]} />
        )}
      </span>
      <div className={styles.words}>
        <p>{kind}</p>
        {said && <p className={styles.said}>{said}</p>}
        <p className={styles.remarks}>{remarks.filter(Boolean).join(" · ")}</p>
        <details className={styles.details}>
          <summary>{says.whatIsKept}</summary>
          <StoredRow row={contribution} />
        </details>
      </div>
      <Withdraw
        label={says.withdraw}
        name={says.withdrawOne(what)}
        disabled={busy}
        onWithdraw={onWithdraw}
      />
    </li>
  );
}
