import type { TemplateEstimate } from "@aktion/schema/api/templates";
import { tiers, type Tier } from "@aktion/schema/graph/graph";
import type { UseQueryResult } from "@tanstack/react-query";
import { useId } from "react";
import * as says from "#words/templates";
import { hasVisited } from "../../api/guest";
import { useMe } from "../../api/session";
import { openSignIn } from "../../app/rim-dialog";
import { priceWords } from "../../money/credit-words";
import { tierWords } from "../../panels/tier-words";
import { about } from "../../previews/clock";
import { Button } from "../../ui/Button";
import { ErrorNote } from "../../ui/ErrorNote";
import styles from "./TierChoice.module.css";

interface TierChoiceProps {
  price: UseQueryResult<TemplateEstimate>;
  tier: Tier;
  onChange: (tier: Tier) => void;
}

/** What it costs and takes on each tier; why it can't run there stands in the price's place. */
export function TierChoice({ price, tier, onChange }: TierChoiceProps) {
  const name = useId();
  const { data: me } = useMe();
  const estimates = price.data?.tiers;
  const guest = me ? me.user.guest : !hasVisited();
  return (
    <fieldset className={styles.tiers}>
      <legend className={styles.legend}>{says.tier}</legend>
      {tiers.map((one) => {
        const estimate = estimates?.[one];
        const facts = estimate
          ? (estimate.why ?? says.priceAndTime(priceWords(estimate), about(estimate.seconds)))
          : says.looking;
        return (
          <div key={one} className={styles.tier} data-chosen={one === tier || undefined}>
            <input
              id={`${name}${one}`}
              type="radio"
              name={name}
              aria-describedby={`${name}${one}-facts`}
              checked={one === tier}
              disabled={estimate?.why != null}
              onChange={() => onChange(one)}
            />
            <div>
              <label htmlFor={`${name}${one}`} className={styles.name}>
                {tierWords[one]}
              </label>
              <p id={`${name}${one}-facts`} className={styles.facts}>
                {facts}
              </p>
            </div>
          </div>
        );
      })}
      {estimates?.[tier].steppedDown && <p className={styles.facts}>{says.steppedDown}</p>}
      {guest && (
        <div>
          <Button size="small" variant="quiet" onClick={openSignIn}>
            {says.signIn}
          </Button>
        </div>
      )}
      {price.isError && (
        <ErrorNote
          error={price.error}
          what={says.priceCouldNotBeRead}
          onRetry={() => void price.refetch()}
        />
      )}
    </fieldset>
  );
}
