import type { BoardTake } from "@aktion/schema/api/runs";
import * as says from "#words/stores";
import { toApiError } from "../api/api-error";
import { call } from "../api/call";
import { takeApi } from "../api/take-api";
import { showUndo } from "../ui/undo-bar";
import type { BoardSession } from "./board-session";
import { takesOfNode, type Runs } from "./runs";
import { fromBoard, newestFirst, type ShownTake } from "./takes";
import { say } from "./view";

type Needs = Pick<BoardSession, "runs" | "estimating" | "view">;

function putAway(runs: Runs, node: string, id: string): void {
  runs.setState((state) => ({
    binned: new Set([...state.binned, id]),
    takes: {
      ...state.takes,
      [node]: takesOfNode(state, node).filter((take) => take.id !== id),
    },
  }));
}

function bringOut(runs: Runs, node: string, take: ShownTake): void {
  runs.setState((state) => {
    const others = takesOfNode(state, node).filter(({ id }) => id !== take.id);
    return {
      binned: new Set([...state.binned].filter((id) => id !== take.id)),
      takes: { ...state.takes, [node]: newestFirst([...others, take]) },
    };
  });
}

/** Whoever shows the bin looks again once the server knows. */
const settle = ({ runs, estimating }: Needs): void => {
  runs.setState(({ binned }) => ({ binned: new Set(binned) }));
  estimating.again();
};

const sayFailed = ({ view }: Needs, what: string, error: unknown): void =>
  say(view, `${what} ${toApiError(error).message}`, { tone: "failed" });

/**
 * Puts a take in the bin: it is gone from its node at once, and for ten seconds one press brings it
 * back. No edit of the document: a circle on it stays, and stands again when it is back.
 */
export function binTake(session: Needs, node: string, take: ShownTake): void {
  const { runs } = session;
  const path = { id: take.id };
  putAway(runs, node, take.id);
  const sent = call(takeApi.deleteTake, { path });
  sent.then(
    () => settle(session),
    (error: unknown) => {
      bringOut(runs, node, take);
      sayFailed(session, says.takeStays(take.slate), error);
    },
  );
  showUndo({
    words: says.takeIsInTheBin(take.slate),
    undo: () => {
      bringOut(runs, node, take);
      sent
        .then(() => call(takeApi.undeleteTake, { path }))
        .then(
          () => settle(session),
          (error: unknown) => {
            putAway(runs, node, take.id);
            sayFailed(session, says.takeIsStillInTheBin(take.slate), error);
          },
        );
    },
  });
}

/** Puts a take of the bin back to its node. */
export async function takeFromBin(session: Needs, take: BoardTake): Promise<boolean> {
  try {
    const back = await call(takeApi.undeleteTake, { path: { id: take.id } });
    bringOut(session.runs, take.node, fromBoard(back));
    session.estimating.again();
    return true;
  } catch (error) {
    sayFailed(session, says.takeIsStillInTheBin(take.slate), error);
    return false;
  }
}
