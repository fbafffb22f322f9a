import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { studioState } from "@aktion/schema/api/money";
import type { StudioSettings } from "@aktion/schema/money/settings";
import * as says from "#words/admin";
import { Button } from "../../ui/Button";
import { AdminSection } from "./AdminSection";
import { AdminTable } from "./AdminTable";
import { NumberCell } from "./NumberCell";
import { builtInPrice, priceOf, withBuiltInPrice, withPrice } from "./settings-edits";
import { changeDraft } from "./studio-draft";
import styles from "./table.module.css";

interface PricesTableProps {
  kinds: AnswerOf<typeof studioState>["kinds"];
  settings: StudioSettings;
}

const units: Readonly<Record<string, string>> = {
  still: says.aStill,
  picture: says.aPicture,
  "five-seconds": says.fiveSBegun,
  "ten-seconds": says.tenSBegun,
  link: says.aLink,
  training: says.aTraining,
  "three-hundred-letters": says.threeHundredLettersBegun,
};

const paid = ["standard", "premium"] as const;

export function PricesTable({ kinds, settings }: PricesTableProps) {
  return (
    <AdminSection title={says.prices} hint={says.aboutPrices}>
      <AdminTable>
        <thead>
          <tr>
            <th scope="col">{says.node}</th>
            <th scope="col">{says.forEach}</th>
            <th scope="col">{says.standard}</th>
            <th scope="col">{says.premium}</th>
            <th scope="col">{says.builtIn}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, title, unit }) => (
            <tr key={kind}>
              <th scope="row" className={styles.name}>
                {title}
              </th>
              <td className={styles.quiet}>{units[unit] ?? unit}</td>
              {paid.map((tier) => (
                <td key={tier}>
                  <NumberCell
                    label={`${title}, ${tier}`}
                    value={priceOf(settings, kind, tier)}
                    max={100_000}
                    onChange={(price) =>
                      changeDraft((draft) => withPrice(draft, kind, tier, price))
                    }
                  />
                </td>
              ))}
              <td>
                {settings.prices[kind] ? (
                  <span className={styles.changed}>
                    {says.changedFrom(
                      builtInPrice(kind, "standard"),
                      builtInPrice(kind, "premium"),
                    )}{" "}
                    <Button
                      size="small"
                      variant="quiet"
                      aria-label={says.resetTitleToItsOwnPrice(title)}
                      onClick={() => changeDraft((draft) => withBuiltInPrice(draft, kind))}
                    >
                      {says.reset}
                    </Button>
                  </span>
                ) : (
                  <span className={styles.quiet}>
                    {says.bothPrices(builtInPrice(kind, "standard"), builtInPrice(kind, "premium"))}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </AdminTable>
    </AdminSection>
  );
}
