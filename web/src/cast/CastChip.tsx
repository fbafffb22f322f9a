import type { CastMember } from "@aktion/schema/api/cast";
import type { MouseEvent } from "react";
import * as says from "#words/cast";
import { useBoard, useGraph } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import { Menu } from "../ui/Menu";
import { Face } from "./Face";
import { findMember } from "./find-member";
import { playingIn } from "./playing-in";
import { useCast } from "./use-cast";
import styles from "./CastChip.module.css";

/** Who of the cast plays in what a card makes; a press shows them. */
export function CastChip({ id }: { id: string }) {
  const ids = useGraph((graph) => playingIn(wiringOf(graph), id).join(" "));
  return ids === "" ? null : <Chip ids={ids} />;
}

const facesShown = 3;

function Chip({ ids }: { ids: string }) {
  const { view } = useBoard();
  const { data: cast } = useCast();
  const members = ids.split(" ").flatMap((one) => findMember(cast, one) ?? []);
  const [first, ...others] = members;
  if (!first) return null;
  const open = (member: CastMember, x = 0, y = 0) =>
    view.setState({ casting: { node: null, at: { x, y }, member: member.id } });
  const inside = (
    <>
      <span className={styles.faces}>
        {members.slice(0, facesShown).map((member) => (
          <span key={member.id} className={styles.face}>
            <Face still={member.pictures[0]} alt="" width={20} />
          </span>
        ))}
      </span>
      <span className={styles.name}>{first.name}</span>
      {others.length > 0 && <span>{says.plusOthers(others.length)}</span>}
    </>
  );
  const shared = {
    type: "button",
    className: `${styles.chip} nodrag nopan`,
    "aria-label": says.playingHere(members.map(({ name }) => name)),
  } as const;
  if (others.length === 0)
    return (
      <button
        {...shared}
        aria-haspopup="dialog"
        onClick={({ clientX, clientY }: MouseEvent) => open(first, clientX, clientY)}
      >
        {inside}
      </button>
    );
  return (
    <Menu
      entries={members.map((member) => ({ label: member.name, onSelect: () => open(member) }))}
      renderTrigger={(props) => (
        <button {...shared} {...props}>
          {inside}
        </button>
      )}
    />
  );
}
