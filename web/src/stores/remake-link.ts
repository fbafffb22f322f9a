import * as says from "#words/stores";
import { toApiError } from "../api/api-error";
import { call } from "../api/call";
import { takeApi } from "../api/take-api";
import { showUndo } from "../ui/undo-bar";
import type { BoardSession } from "./board-session";
import { say } from "./view";

type Needs = Pick<BoardSession, "runs" | "estimating" | "view">;

/**
 * Puts one link of a sequence in the bin, so that the next run makes it anew and reuses the others. The
 * shots it was joined into stay; for ten seconds one press brings it back.
 */
export function remakeLink({ runs, estimating, view }: Needs, number: number, take: string): void {
  const path = { id: take };
  const mark = (gone: boolean) => {
    runs.setState(({ binned }) => {
      const others = [...binned].filter((id) => id !== take);
      return { binned: new Set(gone ? [...others, take] : others) };
    });
  };
  const settled = () => estimating.again();
  const failed = (gone: boolean) => (error: unknown) => {
    mark(!gone);
    say(view, `${says.linkStaysAsItIs(number)} ${toApiError(error).message}`, { tone: "failed" });
  };
  mark(true);
  const sent = call(takeApi.deleteTake, { path });
  sent.then(settled, failed(true));
  showUndo({
    words: says.linkIsMadeAgain(number),
    undo: () => {
      mark(false);
      sent.then(() => call(takeApi.undeleteTake, { path })).then(settled, failed(false));
    },
  });
}
