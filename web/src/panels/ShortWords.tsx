import * as says from "#words/run";
import { useMe } from "../api/session";
import { shortBy } from "../money/credit-words";
import styles from "./ShortWords.module.css";

/** How many credits are missing for a price; nothing while there are enough. */
export function ShortWords({ high }: { high: number }) {
  const { data: me } = useMe();
  const short = me && !me.user.guest ? shortBy(high, me.credits.available) : 0;
  return short > 0 ? <span className={styles.short}>{says.short(short)}</span> : null;
}
