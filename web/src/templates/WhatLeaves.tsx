import type { Gone, Leaving } from "@aktion/schema/templates/leave-behind";
import * as says from "#words/templates";
import styles from "./WhatLeaves.module.css";

interface WhatLeavesProps {
  leaving: Leaving;
  /** What the template's nodes are called. */
  titles: ReadonlyMap<string, string>;
}

const staying = (stays: Leaving["stays"]): string[] =>
  Object.entries(stays).map(([gone, count]) => says.stays[gone as Gone](count));

/** Every text that becomes public, as it is, and all that does not leave. */
export function WhatLeaves({ leaving: { words, stays }, titles }: WhatLeavesProps) {
  const kept = staying(stays);
  return (
    <>
      <section aria-labelledby="leaves-title" className={styles.section}>
        <h3 id="leaves-title" className={styles.heading}>
          {says.whatLeaves}
        </h3>
        <p className={styles.hint}>
          {words.length === 0 ? says.noWordsLeave : says.wordsLeave(words.length)}
        </p>
        {words.length > 0 && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A long list is read by the arrows.
          <dl className={styles.words} tabIndex={0} aria-labelledby="leaves-title">
            {words.map(({ node, label, text }, place) => (
              <div key={place}>
                <dt>
                  {node === null ? says.section : titles.get(node)}
                  {node !== null && `, ${label ?? says.nameOfTheCard}`}
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      <section aria-labelledby="stays-title" className={styles.section}>
        <h3 id="stays-title" className={styles.heading}>
          {says.whatStays}
        </h3>
        {kept.length === 0 ? (
          <p className={styles.hint}>{says.nothingStays}</p>
        ) : (
          <ul className={styles.stays}>
            {kept.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
