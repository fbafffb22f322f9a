import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { me as meContract } from "@aktion/schema/api/me";
import type { ReactNode } from "react";
import * as says from "#words/money";
import { count } from "../money/credit-words";
import { Meter } from "./Meter";
import styles from "./WalletNumbers.module.css";

/** Everything a wallet holds, a line each. */
export function WalletNumbers({ me }: { me: AnswerOf<typeof meContract> }) {
  const { credits, spend } = me;
  return (
    <dl className={styles.numbers}>
      <Line name={says.available} value={count(credits.available)} />
      <Line name={says.heldForRunsUnderWay} value={count(credits.held)} />
      <Line name={says.freeStillsLeftToday} value={count(credits.freeToday)} />
      <Line
        name={says.spentThisMonth}
        value={
          spend.cap === null ? (
            count(spend.month)
          ) : (
            <>
              {says.spentOfCap(spend.month, spend.cap)}
              <Meter value={spend.month} most={spend.cap} />
            </>
          )
        }
      />
      <Line name={says.trainingCredits} value={count(credits.training)} />
    </dl>
  );
}

function Line({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div className={styles.line}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
}
