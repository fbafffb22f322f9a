import { Suspense, useState } from "react";
import * as says from "#words/cast";
import { Button } from "../ui/Button";
import type { Pictures } from "./use-pictures";
import { latePart } from "../ui/late-part";
import styles from "./OwnStills.module.css";

const StillChoice = latePart(() => import("./StillChoice"));

/** One's own stills, unfolded by a press to choose from. */
export function OwnStills({ pictures }: { pictures: Pictures }) {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        className={styles.choose}
        aria-expanded={choosing}
        onClick={() => setChoosing(!choosing)}
      >
        {choosing ? says.hideYourStills : says.fromYourStills}
      </Button>
      {choosing && (
        <Suspense>
          <StillChoice pictures={pictures} />
        </Suspense>
      )}
    </>
  );
}
