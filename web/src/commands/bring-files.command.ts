import * as says from "#words/commands";
import { bring } from "../files/bring";
import { always, type Command } from "./command";

export default {
  id: "bring-files",
  title: says.bringInFiles,
  group: "Board",
  keys: ["shift+o"],
  when: always,
  run: (session) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.accept = "image/*,video/*,audio/*,.json";
    input.addEventListener("change", () => {
      const files = [...(input.files ?? [])];
      if (files.length > 0) bring(session, { files }, null);
    });
    input.click();
  },
} satisfies Command;
