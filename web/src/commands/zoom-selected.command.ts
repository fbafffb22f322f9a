import { anySelected, type Command } from "./command";

export default {
  id: "zoom-selected",
  title: "Show what is selected",
  group: "View",
  keys: ["shift+f"],
  when: (session) => session.canvas.current !== null && anySelected(session),
  run: ({ canvas, view }) =>
    canvas.current?.fit(view.getState().selected, view.getState().sections),
} satisfies Command;
