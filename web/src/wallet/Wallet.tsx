import { Link } from "wouter";
import * as says from "#words/money";
import { useMe } from "../api/session";
import { openSignIn } from "../app/rim-dialog";
import { count, monthWords } from "../money/credit-words";
import { Button } from "../ui/Button";
import { Popover } from "../ui/Popover";
import { Meter } from "./Meter";
import { WalletNumbers } from "./WalletNumbers";
import styles from "./Wallet.module.css";

/** What there is to spend, always in sight; spelled out when it is pressed. */
export function Wallet() {
  const { data: me } = useMe();
  if (!me) return <span className={styles.room} />;
  if (me.user.guest) {
    return (
      <span className={styles.guest}>
        <span className={styles.free}>{says.draftIsFree}</span>
        <Button size="small" variant="quiet" onClick={openSignIn}>
          {says.signIn}
        </Button>
      </span>
    );
  }
  const { credits, spend } = me;
  return (
    <Popover
      label={says.yourCredits}
      renderTrigger={(props) => (
        <button type="button" className={styles.wallet} {...props}>
          <span className={styles.spoken}>{says.wallet} </span>
          <span className={styles.available}>{says.paidShort(count(credits.available))}</span>{" "}
          {credits.held > 0 && <span className={styles.held}>{says.held(credits.held)}</span>}{" "}
          {credits.freeToday > 0 && (
            <span className={styles.today}>{says.countFreeToday(credits.freeToday)}</span>
          )}{" "}
          {(spend.month > 0 || spend.cap !== null) && (
            <span className={styles.month}>
              {monthWords(spend)}
              {spend.cap !== null && <Meter value={spend.month} most={spend.cap} />}
            </span>
          )}
        </button>
      )}
    >
      <WalletNumbers me={me} />
      <nav className={styles.links} aria-label={says.money}>
        <Link href="/credits">{says.creditsHistory}</Link>
        <Link href="/queue">{says.queue}</Link>
        <Link href="/settings">{says.settings}</Link>
      </nav>
    </Popover>
  );
}
