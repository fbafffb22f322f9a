import { useEffect } from "react";
import { addFiles } from "../stores/add-node";
import type { BoardSession } from "../stores/board-session";
import { copySelected, pasteText } from "./clipboard";
import { deleteSelected } from "./delete-selected";
import { commandFor } from "./keys";
import { commands } from "./registry.gen";

/** Typing is typing: shortcuts without a modifier stay out of fields, and so does the clipboard. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !["range", "checkbox", "button"].includes(target.type)));

const worksWhileTyping = new Set(["palette", "run-board", "run-to-selected", "stop-run"]);

/** An open dialog has the keyboard to itself. */
const inDialog = (): boolean => document.querySelector("dialog[open]") !== null;

export function useShortcuts(session: BoardSession): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || inDialog()) return;
      const command = commandFor(commands, event);
      if (!command || (isTyping(event.target) && !worksWhileTyping.has(command.id))) return;
      // Enter and space press the button that has the focus.
      const plain = event.key === " " || event.key === "Enter";
      if (plain && !event.ctrlKey && !event.metaKey && event.target instanceof HTMLButtonElement)
        return;
      if (!command.when(session)) return;
      event.preventDefault();
      command.run(session);
    };
    const own = (event: ClipboardEvent) =>
      !isTyping(event.target) && !inDialog() && session.view.getState().selected.size > 0;
    const copy = (event: ClipboardEvent) => {
      if (!own(event) || !getSelection()?.isCollapsed) return;
      event.preventDefault();
      event.clipboardData?.setData("text/plain", copySelected(session));
      if (event.type === "cut") deleteSelected(session);
    };
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || inDialog() || !event.clipboardData) return;
      event.preventDefault();
      const files = [...event.clipboardData.files];
      const { canvas } = session;
      if (files.length > 0) {
        const middle = canvas.current?.toBoard(canvas.current.middle()) ?? { x: 0, y: 0 };
        return addFiles(session, files, { x: middle.x - 140, y: middle.y - 90 });
      }
      void pasteText(session, event.clipboardData.getData("text/plain"));
    };
    window.addEventListener("keydown", pressed);
    window.addEventListener("copy", copy);
    window.addEventListener("cut", copy);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("keydown", pressed);
      window.removeEventListener("copy", copy);
      window.removeEventListener("cut", copy);
      window.removeEventListener("paste", paste);
    };
  }, [session]);
}
