import { say } from "../stores/view";
import { always, type Command } from "./command";

export default {
  id: "paste",
  title: "Paste",
  group: "Edit",
  keys: ["mod+v"],
  native: true,
  when: always,
  run: (session) =>
    void navigator.clipboard.readText().then(
      async (text) => (await import("../files/paste-text")).pasteText(session, text),
      () =>
        say(session.view, "This browser keeps the clipboard to itself. Use the keys.", {
          tone: "failed",
        }),
    ),
} satisfies Command;
