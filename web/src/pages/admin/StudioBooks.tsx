import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { studioState } from "@aktion/schema/api/money";
import * as says from "#words/admin";
import { count, dollars } from "../../money/credit-words";
import { Meter } from "../../wallet/Meter";
import styles from "./StudioBooks.module.css";

/** What the studio earned, owes and is making, as figures. */
export function StudioBooks({ state }: { state: AnswerOf<typeof studioState> }) {
  const { month, credits, runs } = state;
  const spent = month.work + month.loss;
  return (
    <dl className={styles.books}>
      <Figure name={says.makersThisMonth} value={dollars(spent)}>
        {month.cap === null ? says.noCap : says.ofCap(dollars(month.cap))}
        {month.cap !== null && <Meter value={spent} most={month.cap} />}
      </Figure>
      <Figure name={says.forOutputs} value={dollars(month.work)} />
      <Figure name={says.forNothing} value={dollars(month.loss)} />
      <Figure name={says.creditsIssued} value={count(credits.issued)} />
      <Figure name={says.available} value={count(credits.available)} />
      <Figure name={says.held} value={count(credits.held)} />
      <Figure name={says.spent} value={count(credits.spent)} />
      <Figure name={says.runsGoing} value={count(runs.running)}>
        {runs.waiting > 0 && says.waiting(count(runs.waiting))}
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
