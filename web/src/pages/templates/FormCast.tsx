import { useState } from "react";
import * as says from "#words/templates";
import { queryClient } from "../../api/query-client";
import { meQuery } from "../../api/session";
import { CastPicker } from "../../cast/CastPicker";
import { Face } from "../../cast/Face";
import { findMember } from "../../cast/find-member";
import { MemberSheet } from "../../cast/MemberSheet";
import { useCast } from "../../cast/use-cast";
import type { FieldProps } from "../../fields/field-props";
import { Button } from "../../ui/Button";
import { ErrorNote } from "../../ui/ErrorNote";
import { Icon } from "../../ui/Icon";
import styles from "./form-slot.module.css";

/** Whoever only looked so far has a cast of their own from now on. */
const becomeSomebody = (): void => void queryClient.query(meQuery).catch(() => undefined);

interface Open {
  readonly at: { readonly x: number; readonly y: number };
  /** A new member is being made. */
  readonly making: boolean;
}

/** Who of one's own cast plays; whoever is not there yet is made right here. */
export default function FormCast({ id, label, value, onChange }: FieldProps<"cast">) {
  const { data: cast } = useCast();
  const [open, setOpen] = useState<Open | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const member = typeof value === "string" ? findMember(cast ?? [], value) : null;
  const close = () => setOpen(null);
  const take = (who: { readonly id: string }) => {
    onChange(who.id);
    close();
  };
  return (
    <>
      <div className={styles.row}>
        <span className={styles.sign}>
          {member ? (
            <Face still={member.pictures[0]} alt="" width={40} />
          ) : (
            <Icon name="person" size={16} />
          )}
        </span>
        <span className={member ? styles.name : styles.words}>
          {member?.name ?? says.nobodyYet}
        </span>
        <Button
          id={id}
          size="small"
          aria-haspopup="dialog"
          aria-label={`${says.chooseACastMember}: ${label}`}
          onClick={(event) => {
            becomeSomebody();
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            setOpen({ at: { x: left, y: bottom + 4 }, making: false });
          }}
        >
          {member ? says.change : says.choose}
        </Button>
      </div>
      {failure !== null && <ErrorNote error={failure} />}
      {open && !open.making && (
        <CastPicker
          at={open.at}
          cast={cast}
          onPick={take}
          onNew={() => setOpen({ ...open, making: true })}
          onClose={close}
        />
      )}
      {open?.making && (
        <MemberSheet member={null} onClose={close} onMade={take} onFailure={setFailure} />
      )}
    </>
  );
}
