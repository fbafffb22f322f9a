import { tellHints } from "../hints/gone-hints";
import { say } from "../stores/view";
import { always, type Command } from "./command";

export default {
  id: "hints",
  title: "Show hints again",
  group: "View",
  keys: [],
  when: always,
  run: ({ view }) => {
    tellHints({ type: "again" });
    say(view, "Hints come again where they help.");
  },
} satisfies Command;
