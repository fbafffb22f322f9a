import type { CastMember } from "@aktion/schema/api/cast";
import type { Position } from "@aktion/schema/graph/graph";
import { useMemo } from "react";
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
  title: "New member...",
  detail: "From one to five pictures",
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
  detail: member.notes,
  group: "Your cast",
  end: "",
  member,
});

/** The cast by name and face; whoever is not there yet is made right here. */
export function CastPicker({ at, cast, onPick, onNew, onClose }: CastPickerProps) {
  const entries = useMemo(() => [...(cast ?? []).map(toEntry), newMember].sort(lastNew), [cast]);
  return (
    <PickList
      label="Choose from your cast"
      placeholder="Who plays here?"
      entries={entries}
      at={at}
      nothing="Nobody in your cast is called that."
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
