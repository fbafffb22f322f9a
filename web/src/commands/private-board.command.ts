import { setSettings } from "@aktion/schema/graph/edits";
import * as says from "#words/commands";
import { say } from "../stores/view";
import { always, type Command } from "./command";

/** A private board is never shared for training. */
export default {
  id: "private-board",
  title: says.privateBoard,
  group: "Board",
  keys: [],
  when: always,
  run: (session) => {
    const on = !session.document.graph().settings.private;
    session.edit(setSettings({ private: on }));
    say(session.view, says.boardIsPrivate(on));
  },
} satisfies Command;
