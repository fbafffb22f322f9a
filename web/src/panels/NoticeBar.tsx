import { useEffect } from "react";
import * as says from "#words/panels";
import { useBoard, useView } from "../stores/board-context";
import type { Notice } from "../stores/view";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";
import styles from "./NoticeBar.module.css";

const stay = 9000;

/** What the eye can't see for itself, said once. With something to decide it stays. */
export function NoticeBar() {
  const notice = useView((state) => state.notice);
  const told = useView((state) => state.told);
  const count = useView((state) => state.selected.size);
  return (
    <>
      <output className={styles.told}>
        {told && <p key={told.id}>{told.words}</p>}
        {count > 1 && <p>{says.countSelected(count)}</p>}
      </output>
      <output className={styles.region}>
        {notice && <OneNotice key={notice.id} notice={notice} />}
      </output>
    </>
  );
}

function OneNotice({ notice: { words, tone, action } }: { notice: Notice }) {
  const { view } = useBoard();
  const leaves = action === null;
  useEffect(() => {
    if (!leaves) return undefined;
    const timer = setTimeout(() => view.setState({ notice: null }), stay);
    return () => clearTimeout(timer);
  }, [leaves, view]);
  const close = () => view.setState({ notice: null });
  return (
    <div className={styles.bar}>
      {tone === "failed" && (
        <span className={styles.sign}>
          <Icon name="warning" size={16} />
        </span>
      )}
      <p>{words}</p>
      {action && (
        <Button
          size="small"
          onClick={() => {
            close();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="small" icon="close" label={says.dismiss} onClick={close} />
    </div>
  );
}
