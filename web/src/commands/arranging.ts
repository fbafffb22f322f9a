import type { Alignment } from "@aktion/schema/graph/arrange";
import type * as Parts from "../arranging/arranging";
import { countSelected, type Command } from "./command";

type Work = (parts: typeof Parts, session: Session) => void;
type Session = Parameters<Command["run"]>[0];

/** The work itself is fetched when it is first asked for. */
export const arranging = (
  id: string,
  title: string,
  least: number,
  key: string | undefined,
  work: Work,
): Command => ({
  id,
  title,
  group: "Arrange",
  keys: key ? [key] : [],
  when: (session) => countSelected(session) >= least,
  run: (session) => void import("../arranging/arranging").then((parts) => work(parts, session)),
});

export const alignCommand = (to: Alignment, title: string, key?: string): Command =>
  arranging(`align-${to}`, title, 2, key, ({ align }, session) => align(session, to));

export const distributeCommand = (axis: "across" | "down", title: string): Command =>
  arranging(`distribute-${axis}`, title, 3, undefined, (parts, session) =>
    parts.distribute(session, axis),
  );
