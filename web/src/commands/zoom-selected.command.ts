import * as says from "#words/commands";
import { anySelected, type Command } from "./command";

export default {
  id: "zoom-selected",
  title: says.showWhatIsSelected,
  group: "View",
  keys: ["shift+f"],
  when: (session) => session.canvas.current !== null && anySelected(session),
  run: ({ canvas, view }) =>
    canvas.current?.fit(view.getState().selected, view.getState().sections),
} satisfies Command;
