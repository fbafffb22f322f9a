import type { StudioSettings } from "@aktion/schema/money/settings";
import type { ReactNode } from "react";
import { Toggle } from "../../ui/Toggle";
import { AdminSection } from "./AdminSection";
import { NumberCell } from "./NumberCell";
import { changeDraft } from "./studio-draft";
import styles from "./Caps.module.css";

const most = 10_000;

/** What is given, and where it stops. */
export function Caps({ settings }: { settings: StudioSettings }) {
  const { monthlyDollars, freeStillsADay, welcome, atOnce } = settings;
  const put = (change: Partial<StudioSettings>) =>
    changeDraft((draft) => ({ ...draft, ...change }));
  const one = (name: keyof StudioSettings["atOnce"], label: string) => (
    <Line label={label}>
      <NumberCell
        label={label}
        value={atOnce[name]}
        min={1}
        max={most}
        onChange={(next) => put({ atOnce: { ...atOnce, [name]: next } })}
      />
    </Line>
  );
  return (
    <AdminSection title="Caps and gifts">
      <div className={styles.lines}>
        <Line label="Dollars of makers’ cost a month; then Premium runs on Standard">
          <Toggle
            aria-label="Cap the month’s dollars"
            checked={monthlyDollars !== null}
            onChange={(on) => put({ monthlyDollars: on ? 100 : null })}
          />
          <NumberCell
            label="Dollars a month"
            value={monthlyDollars ?? 0}
            max={1_000_000}
            step={0.01}
            disabled={monthlyDollars === null}
            onChange={(next) => put({ monthlyDollars: next })}
          />
        </Line>
        <Line label="Free stills a day for each user">
          <NumberCell
            label="Free stills a day"
            value={freeStillsADay}
            max={100}
            onChange={(next) => put({ freeStillsADay: next })}
          />
        </Line>
        <Line label="Welcome credits">
          <NumberCell
            label="Welcome credits"
            value={welcome.credits}
            max={100_000}
            onChange={(credits) => put({ welcome: { ...welcome, credits } })}
          />
        </Line>
        <Line label="Welcome training credits">
          <NumberCell
            label="Welcome training credits"
            value={welcome.training}
            max={100_000}
            onChange={(training) => put({ welcome: { ...welcome, training } })}
          />
        </Line>
        {one("userRuns", "Runs at once, for a user")}
        {one("userJobs", "Jobs at once, for a user")}
        {one("guestRuns", "Runs at once, for a guest")}
        {one("guestJobs", "Jobs at once, for a guest")}
      </div>
    </AdminSection>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  );
}
