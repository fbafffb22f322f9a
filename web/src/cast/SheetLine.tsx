import type { CastMember } from "@aktion/schema/api/cast";
import { Link } from "wouter";
import * as says from "#words/cast-training";
import { markOf } from "./training-state";
import { trainingWords } from "./training-words";
import styles from "./SheetLine.module.css";

interface SheetLineProps {
  member: CastMember;
  onOpen: () => void;
}

/** How a member's training stands, and the way to their whole sheet. */
export function SheetLine({ member, onOpen }: SheetLineProps) {
  return (
    <p className={styles.line}>
      <span className={styles.words}>{trainingWords[markOf(member)]}</span>
      <Link
        href={`/cast/${member.id}`}
        onClick={(event) => {
          event.preventDefault();
          onOpen();
        }}
      >
        {says.openTheSheet}
      </Link>
    </p>
  );
}
