import type { StudioSettings } from "@aktion/schema/money/settings";
import type { ReactNode } from "react";
import * as says from "#words/admin";
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
    <AdminSection title={says.capsAndGifts}>
      <div className={styles.lines}>
        <Line label={says.aboutTheMonthsDollars}>
          <Toggle
            aria-label={says.capTheMonthsDollars}
            checked={monthlyDollars !== null}
            onChange={(on) => put({ monthlyDollars: on ? 100 : null })}
          />
          <NumberCell
            label={says.dollarsAMonth}
            value={monthlyDollars ?? 0}
            max={1_000_000}
            step={0.01}
            disabled={monthlyDollars === null}
            onChange={(next) => put({ monthlyDollars: next })}
          />
        </Line>
        <Line label={says.freeStillsADayForEach}>
          <NumberCell
            label={says.freeStillsADay}
            value={freeStillsADay}
            max={100}
            onChange={(next) => put({ freeStillsADay: next })}
          />
        </Line>
        <Line label={says.welcomeCredits}>
          <NumberCell
            label={says.welcomeCredits}
            value={welcome.credits}
            max={100_000}
            onChange={(credits) => put({ welcome: { ...welcome, credits } })}
          />
        </Line>
        <Line label={says.welcomeTrainingCredits}>
          <NumberCell
            label={says.welcomeTrainingCredits}
            value={welcome.training}
            max={100_000}
            onChange={(training) => put({ welcome: { ...welcome, training } })}
          />
        </Line>
        {one("userRuns", says.runsAtOnceForAUser)}
        {one("userJobs", says.jobsAtOnceForAUser)}
        {one("guestRuns", says.runsAtOnceForAGuest)}
        {one("guestJobs", says.jobsAtOnceForAGuest)}
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
