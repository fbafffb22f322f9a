import * as says from "#words/commands";
import { always, type Command } from "./command";

export default {
  id: "add-node",
  title: says.addANode,
  group: "Board",
  keys: ["/", "a"],
  when: always,
  run: ({ canvas, view }) => {
    const at = canvas.current?.middle() ?? { x: innerWidth / 2, y: innerHeight / 3 };
    const middle = canvas.current?.toBoard(at) ?? { x: 0, y: 0 };
    const place = { x: middle.x - 140, y: middle.y - 120 };
    view.setState({ adding: { at: { x: at.x - 170, y: at.y - 200 }, place, wire: null } });
  },
} satisfies Command;
