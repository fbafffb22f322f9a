import type { WatchLink } from "@aktion/schema/api/watch";
import { titleOf } from "@aktion/schema/graph/check";
import { useState } from "react";
import * as says from "#words/watch";
import { momentWords } from "../app/time-words";
import { useGraph } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import { Button } from "../ui/Button";
import { TextInput } from "../ui/TextInput";
import styles from "./WatchSheet.module.css";

interface LinkRowProps {
  link: WatchLink;
  onEnd: () => void;
}

/** One open link. It can't be opened again once it is ended, so ending it takes two presses. */
export function LinkRow({ link: { url, node, createdAt }, onEnd }: LinkRowProps) {
  const [copied, setCopied] = useState<"no" | "yes" | "shown">("no");
  const [ending, setEnding] = useState(false);
  const what = useGraph((graph) => {
    if (node === null) return says.allThatIsCircled;
    const wiring = wiringOf(graph);
    return wiring.nodes.has(node) ? titleOf(wiring, node) : says.aDeletedNode;
  });
  const copy = () =>
    void navigator.clipboard.writeText(url).then(
      () => setCopied("yes"),
      () => setCopied("shown"),
    );
  return (
    <li className={styles.link}>
      <a className={styles.what} href={url} target="_blank" rel="noreferrer">
        {what}
      </a>
      <span className={styles.when}>{momentWords(createdAt)}</span>
      <Button size="small" icon="copy" onClick={copy}>
        {copied === "yes" ? says.copied : says.copyLink}
      </Button>
      <Button
        size="small"
        variant={ending ? "danger" : "quiet"}
        onClick={() => (ending ? onEnd() : setEnding(true))}
        onBlur={() => setEnding(false)}
      >
        {ending ? says.endItForGood : says.endLink}
      </Button>
      {copied === "shown" && (
        <label className={styles.address}>
          <span className={styles.hint}>{says.couldNotCopy}</span>
          <TextInput readOnly value={url} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </li>
  );
}
