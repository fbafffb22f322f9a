import { makerLimits, type StudioSettings } from "@aktion/schema/money/settings";
import * as says from "#words/admin";
import { tierWords } from "../../panels/tier-words";
import { Toggle } from "../../ui/Toggle";
import { AdminSection } from "./AdminSection";
import { AdminTable } from "./AdminTable";
import type { Maker } from "./chain-order";
import { NumberCell } from "./NumberCell";
import { withMaker } from "./settings-edits";
import { changeDraft } from "./studio-draft";
import { taskWords } from "./task-words";
import { WaitsCell } from "./WaitsCell";
import styles from "./table.module.css";

interface MakersTableProps {
  makers: readonly Maker[];
  settings: StudioSettings;
}

/** "Stills, Shots (Standard, Premium); Voices (Standard)". */
function serves({ tasks }: Maker): string {
  const byTiers = new Map<string, string[]>();
  for (const { task, tiers } of tasks) {
    const words = tiers.map((tier) => tierWords[tier]).join(", ");
    byTiers.set(words, [...(byTiers.get(words) ?? []), taskWords(task)]);
  }
  return [...byTiers].map(([tiers, made]) => `${made.join(", ")} (${tiers})`).join("; ");
}

/** Who makes things here, how much they are asked at once, and what they can make. */
export function MakersTable({ makers, settings }: MakersTableProps) {
  return (
    <AdminSection title={says.makers} hint={says.atOnceAndSpacing}>
      <AdminTable>
        <thead>
          <tr>
            <th scope="col">{says.maker}</th>
            <th scope="col">{says.on}</th>
            <th scope="col">{says.atOnce}</th>
            <th scope="col">{says.spacing}</th>
            <th scope="col">{says.waits}</th>
            <th scope="col">{says.serves}</th>
          </tr>
        </thead>
        <tbody>
          {makers.map((maker) => {
            const { name, title, configured } = maker;
            const { on, atOnce, spacing, waits } = makerLimits(settings, name);
            const change = (next: Parameters<typeof withMaker>[2]) =>
              changeDraft((draft) => withMaker(draft, name, next));
            return (
              <tr key={name}>
                <th scope="row" className={styles.name}>
                  {title}
                  {!configured && <span className={styles.quiet}> {says.noKey}</span>}
                </th>
                <td>
                  <Toggle
                    aria-label={says.titleIsOn(title)}
                    checked={on}
                    onChange={(next) => change({ on: next })}
                  />
                </td>
                <td>
                  <NumberCell
                    label={says.titleAtOnce(title)}
                    value={atOnce}
                    min={1}
                    max={10_000}
                    onChange={(next) => change({ atOnce: next })}
                  />
                </td>
                <td>
                  <NumberCell
                    label={says.titleSpacingInMs(title)}
                    value={spacing}
                    max={600_000}
                    onChange={(next) => change({ spacing: next })}
                  />
                </td>
                <td>
                  {maker.outside && (
                    <WaitsCell
                      label={says.titleWaits(title)}
                      waits={waits}
                      onChange={(next) => change({ waits: next })}
                    />
                  )}
                </td>
                <td className={styles.wide}>{serves(maker)}</td>
              </tr>
            );
          })}
        </tbody>
      </AdminTable>
    </AdminSection>
  );
}
