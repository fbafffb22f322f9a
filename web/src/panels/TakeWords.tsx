import { useState } from "react";
import * as says from "#words/enhance";
import type { ShownTake } from "../stores/takes";
import { IconButton } from "../ui/IconButton";
import styles from "./TakeWords.module.css";

/** What a take's maker was asked, and what the filmmaker wrote where that was rewritten. */
export function TakeWords({
  take: { prompt, written },
}: {
  take: Pick<ShownTake, "prompt" | "written">;
}) {
  if (prompt === null && written === null) return null;
  return (
    <dl className={styles.words}>
      {prompt !== null && <Said title={says.asked} words={prompt} copy={says.copyAsked} />}
      {written !== null && <Said title={says.written} words={written} copy={says.copyWritten} />}
    </dl>
  );
}

function Said({ title, words, copy }: { title: string; words: string; copy: string }) {
  const [label, setLabel] = useState(copy);
  const take = () =>
    navigator.clipboard.writeText(words).then(
      () => setLabel(says.copied),
      () => setLabel(says.couldNotBeCopied),
    );
  return (
    <div className={styles.said}>
      <dt className={styles.title}>
        <output>{label === copy ? title : label}</output>
        <IconButton
          size="small"
          icon={label === says.copied ? "check" : "copy"}
          label={copy}
          onClick={() => void take()}
          onBlur={() => setLabel(copy)}
        />
      </dt>
      <dd className={styles.text}>{words}</dd>
    </div>
  );
}
