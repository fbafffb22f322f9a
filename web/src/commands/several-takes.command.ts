import * as says from "#words/commands";
import { selectedMakers } from "./selected";
import type { Command } from "./command";

export default {
  id: "several-takes",
  title: says.severalTakes,
  group: "Run",
  keys: ["shift+t"],
  when: (session) => selectedMakers(session).length === 1,
  run: (session) => session.view.setState({ contacts: selectedMakers(session)[0] ?? null }),
} satisfies Command;
