import { always, type Command } from "./command";

export default {
  id: "shortcuts",
  title: "Keys",
  group: "Board",
  keys: ["?"],
  when: always,
  run: ({ view }) => view.setState({ sheet: "shortcuts" }),
} satisfies Command;
