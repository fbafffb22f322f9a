import { always, type Command } from "./command";

export default {
  id: "palette",
  title: "Commands",
  group: "Board",
  keys: ["mod+k"],
  when: always,
  run: ({ view }) =>
    view.setState(({ sheet }) => ({ sheet: sheet === "palette" ? null : "palette" })),
} satisfies Command;
