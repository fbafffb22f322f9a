import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/canvas";
import { nodePriceWords } from "../money/credit-words";
import { tierWords } from "../panels/tier-words";
import { useShownTakes } from "../previews/shown-takes";
import { useEstimate, useNodePart, useRuns } from "../stores/board-context";
import { errorOf, progressPerCent, statusOf, type RunsState } from "../stores/runs";
import { Icon } from "../ui/Icon";
import styles from "./CardFoot.module.css";

interface Words {
  readonly words: string;
  readonly tone: "plain" | "failed";
}

/** What the last run has to say of a node; silence where the picture says it. */
function wordsOf(state: RunsState, id: string): Words | null {
  const status = statusOf(state, id);
  const error = errorOf(state, id);
  const problem = state.problems[id];
  if (problem) return { words: problem, tone: "failed" };
  switch (status) {
    case "waiting":
      return { words: says.waiting, tone: "plain" };
    case "running":
      return { words: says.making, tone: "plain" };
    case "failed":
      return { words: error ?? says.itFailed, tone: "failed" };
    case "skipped":
      return { words: error ? says.skippedBecause(error) : says.skipped, tone: "plain" };
    case "cancelled":
      return { words: says.stopped, tone: "plain" };
    case "done":
    case null:
      return null;
  }
}

const time = (seconds: number) =>
  seconds < 60 ? says.seconds(Math.ceil(seconds)) : says.minutes(Math.round(seconds / 60));

/** On the card itself its name goes without saying. */
const withoutName = (words: string, name: string) =>
  words.startsWith(`${name}: `) ? words.slice(name.length + 2) : words;

export function CardFoot({ id }: { id: string }) {
  const name = useNodePart(id, (node) => node.name);
  const kind = useNodePart(id, (node) => node.kind);
  const said = useRuns((state) => wordsOf(state, id)?.words ?? "");
  const words = withoutName(said, name || kindOf(kind ?? "")?.title || "");
  const failed = useRuns((state) => wordsOf(state, id)?.tone === "failed");
  const progress = useRuns((state) =>
    statusOf(state, id) === "running" ? progressPerCent(state, id) : 0,
  );
  const price = useEstimate(({ estimate }) => {
    const one = estimate?.nodes[id];
    if (!one) return "";
    return one.reused ? nodePriceWords(one) : `${nodePriceWords(one)}  ${time(one.seconds)}`;
  });
  const items = useEstimate(({ estimate }) => estimate?.nodes[id]?.items ?? 1);
  const stale = useEstimate(({ estimate }) => estimate?.nodes[id]?.stale ?? false);
  const shown = useShownTakes(id)[0];
  const take = shown && shown.run !== "" ? shown : undefined;
  const reused = take?.reused ?? false;
  return (
    <div className={styles.foot} data-failed={failed || undefined}>
      {reused && !words && !stale && (
        <span className={styles.reused} title={says.madeBeforeReusedNotCharged}>
          <Icon name="link" size={16} />
        </span>
      )}
      <span className={failed ? styles.failed : styles.words} title={said || undefined}>
        {words}
        {progress > 0 && `, ${progress} %`}
        {!words && stale && take && says.changedSinceThisTake}
        {!words && !stale && take && (
          <span className={styles.tier}>
            {tierWords[take.tier]}
            {reused && ` · ${says.reused}`}
          </span>
        )}
      </span>
      {items > 1 && (
        <span className={styles.price} title={says.onceForEachOf(items)}>
          {items} ×
        </span>
      )}
      {!failed && <span className={styles.price}>{price}</span>}
    </div>
  );
}
