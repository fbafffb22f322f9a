import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { me as meContract } from "@aktion/schema/api/me";
import type { ReactNode } from "react";
import { count } from "../money/credit-words";
import { Meter } from "./Meter";
import styles from "./WalletNumbers.module.css";

/** Everything a wallet holds, a line each. */
export function WalletNumbers({ me }: { me: AnswerOf<typeof meContract> }) {
  const { credits, spend } = me;
  return (
    <dl className={styles.numbers}>
      <Line name="Available" value={count(credits.available)} />
      <Line name="Held for runs under way" value={count(credits.held)} />
      <Line name="Free stills left today" value={count(credits.freeToday)} />
      <Line
        name="Spent this month"
        value={
          spend.cap === null ? (
            count(spend.month)
          ) : (
            <>
              {spend.month} of {spend.cap}
              <Meter value={spend.month} most={spend.cap} />
            </>
          )
        }
      />
      {credits.training > 0 && <Line name="Training credits" value={count(credits.training)} />}
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
