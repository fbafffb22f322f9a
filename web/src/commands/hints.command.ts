import * as says from "#words/commands";
import { tellHints } from "../hints/gone-hints";
import { say } from "../stores/view";
import { always, type Command } from "./command";

export default {
  id: "hints",
  title: says.showHintsAgain,
  group: "View",
  keys: [],
  when: always,
  run: ({ view }) => {
    tellHints({ type: "again" });
    say(view, says.hintsComeAgainWhereTheyHelp);
  },
} satisfies Command;
