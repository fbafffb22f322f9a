import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { studioState } from "@aktion/schema/api/money";
import { count, dollars } from "../../money/credit-words";
import { Meter } from "../../wallet/Meter";
import styles from "./StudioBooks.module.css";

/** What the studio earned, owes and is making, as figures. */
export function StudioBooks({ state }: { state: AnswerOf<typeof studioState> }) {
  const { month, credits, runs } = state;
  const spent = month.work + month.loss;
  return (
    <dl className={styles.books}>
      <Figure name="Makers this month" value={dollars(spent)}>
        {month.cap === null ? "no cap" : `of ${dollars(month.cap)}`}
        {month.cap !== null && <Meter value={spent} most={month.cap} />}
      </Figure>
      <Figure name="For outputs" value={dollars(month.work)} />
      <Figure name="For nothing" value={dollars(month.loss)} />
      <Figure name="Credits issued" value={count(credits.issued)} />
      <Figure name="Available" value={count(credits.available)} />
      <Figure name="Held" value={count(credits.held)} />
      <Figure name="Spent" value={count(credits.spent)} />
      <Figure name="Runs going" value={count(runs.running)}>
        {runs.waiting > 0 && `${count(runs.waiting)} waiting`}
      </Figure>
    </dl>
  );
}

interface FigureProps {
  name: string;
  value: string;
  children?: React.ReactNode;
}

function Figure({ name, value, children }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
      {children && <dd className={styles.more}>{children}</dd>}
    </div>
  );
}
