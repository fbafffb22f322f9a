import { setParam } from "@aktion/schema/graph/edits";
import type { CastMember } from "@aktion/schema/api/cast";
import { useCallback } from "react";
import * as says from "#words/cast";
import { toApiError } from "../api/api-error";
import { findMember } from "./find-member";
import { useBoard, useView } from "../stores/board-context";
import { say, tell, type Casting } from "../stores/view";
import { CastPicker } from "./CastPicker";
import { MemberSheet } from "./MemberSheet";
import { useCast } from "./use-cast";

/** Over the board: who plays at a cast node, or one member to be made or changed. */
export function CastSheet() {
  const casting = useView((state) => state.casting);
  return casting && <Open casting={casting} />;
}

function Open({ casting }: { casting: Casting }) {
  const { view, edit } = useBoard();
  const { data: cast } = useCast();
  const close = useCallback(() => view.setState({ casting: null }), [view]);
  const fail = (error: unknown) => say(view, toApiError(error).message, { tone: "failed" });
  const { node, at, member, start } = casting;
  const take = ({ id, name }: CastMember) => {
    if (node === null) say(view, says.isInYourCast(name));
    else if (edit(setParam(node, "castId", id))) tell(view, says.playsHere(name));
    close();
  };
  if (member === undefined)
    return (
      <CastPicker
        at={at}
        cast={cast}
        onPick={take}
        onNew={() => view.setState({ casting: { node, at, member: null } })}
        onClose={close}
      />
    );
  const known = findMember(cast, member);
  if (member !== null && !known) return null;
  return (
    <MemberSheet member={known} start={start} onClose={close} onMade={take} onFailure={fail} />
  );
}
