import type { Position } from "@aktion/schema/graph/graph";
import * as says from "#words/files";
import type { BoardSession } from "../stores/board-session";
import { say } from "../stores/view";
import type { Brought } from "./folders";

/** What is dropped or pasted: how it is taken in comes after the page. */
export const bring = (session: BoardSession, brought: Brought, place: Position | null): void =>
  void import("./take-in").then(
    ({ takeIn }) => takeIn(session, brought, place),
    () =>
      say(session.view, says.theStudioCantBeReached, {
        tone: "failed",
      }),
  );
