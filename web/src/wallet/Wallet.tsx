import { Link } from "wouter";
import { useMe } from "../api/session";
import { openSignIn } from "../app/sign-in-dialog";
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
        <span className={styles.free}>Draft is free</span>
        <Button size="small" variant="quiet" onClick={openSignIn}>
          Sign in
        </Button>
      </span>
    );
  }
  const { credits, spend } = me;
  return (
    <Popover
      label="Your credits"
      renderTrigger={(props) => (
        <button type="button" className={styles.wallet} {...props}>
          <span className={styles.spoken}>Wallet: </span>
          <span className={styles.available}>{count(credits.available)} cr</span>{" "}
          {credits.held > 0 && <span className={styles.held}>{credits.held} held</span>}{" "}
          {credits.freeToday > 0 && (
            <span className={styles.today}>{credits.freeToday} free today</span>
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
      <nav className={styles.links} aria-label="Money">
        <Link href="/credits">Credits history</Link>
        <Link href="/queue">Queue</Link>
        <Link href="/settings">Settings</Link>
      </nav>
    </Popover>
  );
}
