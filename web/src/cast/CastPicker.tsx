import type { CastMember } from "@aktion/schema/api/cast";
import type { Position } from "@aktion/schema/graph/graph";
import { useMemo } from "react";
import * as says from "#words/cast";
import type { Entry } from "../panels/find-entries";
import { PickList } from "../panels/PickList";
import { Icon } from "../ui/Icon";
import { Face } from "./Face";
import styles from "./CastPicker.module.css";

interface CastPickerProps {
  at: Position;
  cast: readonly CastMember[] | undefined;
  onPick: (member: CastMember) => void;
  onNew: () => void;
  onClose: () => void;
}

interface MemberEntry extends Entry {
  readonly member: CastMember | null;
}

const newMember: MemberEntry = {
  id: "new",
  title: says.newMemberAndAsk,
  detail: says.fromOneToFivePictures,
  group: "",
  end: "",
  member: null,
};

const markOf = ({ member }: MemberEntry) => (
  <span className={styles.face}>
    {member ? (
      <Face still={member.pictures[0]} alt="" width={36} />
    ) : (
      <Icon name="plus" size={16} />
    )}
  </span>
);

const toEntry = (member: CastMember): MemberEntry => ({
  id: member.id,
  title: member.name,
  detail: member.words || member.notes,
  group: says.yourCast,
  end: "",
  member,
});

/** The cast by name and face; whoever is not there yet is made right here. */
export function CastPicker({ at, cast, onPick, onNew, onClose }: CastPickerProps) {
  const entries = useMemo(() => [...(cast ?? []).map(toEntry), newMember].sort(lastNew), [cast]);
  return (
    <PickList
      label={says.chooseFromYourCast}
      placeholder={says.whoPlaysHere}
      entries={entries}
      at={at}
      nothing={says.nobodyInYourCastIsCalled}
      mark={markOf}
      onPick={({ member }) => (member ? onPick(member) : onNew())}
      onClose={onClose}
    />
  );
}

/** By name, and the new one after all that are there. */
const lastNew = (one: MemberEntry, other: MemberEntry): number =>
  Number(one.member === null) - Number(other.member === null) ||
  one.title.localeCompare(other.title);
