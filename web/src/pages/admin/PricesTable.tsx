import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { studioState } from "@aktion/schema/api/money";
import type { StudioSettings } from "@aktion/schema/money/settings";
import { Button } from "../../ui/Button";
import { AdminSection } from "./AdminSection";
import { NumberCell } from "./NumberCell";
import { builtInPrice, priceOf, withBuiltInPrice, withPrice } from "./settings-edits";
import { changeDraft } from "./studio-draft";
import styles from "./table.module.css";

interface PricesTableProps {
  kinds: AnswerOf<typeof studioState>["kinds"];
  settings: StudioSettings;
}

const units: Readonly<Record<string, string>> = {
  still: "a still",
  picture: "a picture",
  "five-seconds": "5 s begun",
  "ten-seconds": "10 s begun",
  link: "a link",
  "three-hundred-letters": "300 letters begun",
};

const paid = ["standard", "premium"] as const;

export function PricesTable({ kinds, settings }: PricesTableProps) {
  return (
    <AdminSection
      title="Prices"
      hint="Credits. They count from the next estimate on; what was quoted and held stays as it was."
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Node</th>
            <th scope="col">For</th>
            <th scope="col">Standard</th>
            <th scope="col">Premium</th>
            <th scope="col">Built in</th>
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
                    changed from {builtInPrice(kind, "standard")} and{" "}
                    {builtInPrice(kind, "premium")}{" "}
                    <Button
                      size="small"
                      variant="quiet"
                      aria-label={`Reset ${title} to its own price`}
                      onClick={() => changeDraft((draft) => withBuiltInPrice(draft, kind))}
                    >
                      Reset
                    </Button>
                  </span>
                ) : (
                  <span className={styles.quiet}>
                    {builtInPrice(kind, "standard")} and {builtInPrice(kind, "premium")}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </AdminSection>
  );
}
