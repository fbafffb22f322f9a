import { bring } from "../files/bring";
import type { BoardSession } from "../stores/board-session";
import { bare, isCovered, isSide, isWiring } from "../stores/view";
import { copySelected, cutSelected } from "./clipboard";
import { anySelected } from "./command";
import { boundKeys } from "./bound-keys";
import { pastedIn, type Early, type Pasted } from "./early-keys";
import { commandFor, isMac, pressedKeys } from "./keys";
import { byKeyboard } from "./on-board";
import { commands } from "./registry.gen";

/** Typing is typing: shortcuts without a modifier stay out of fields, and so does the clipboard. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !["range", "checkbox", "button"].includes(target.type)));

const worksWhileTyping = new Set([
  "palette",
  "run-board",
  "run-to-selected",
  "stop-run",
  "find",
  "enhance",
]);

/** An open dialog has the keyboard to itself. */
const inDialog = (): boolean => document.querySelector("dialog[open]") !== null;

/** So has one that is asked for and still on its way, and a list that is being typed into. */
function isOpening({ view }: BoardSession): boolean {
  const state = view.getState();
  const { sheet } = state;
  return isCovered(state) || sheet === "palette" || sheet === "shortcuts" || isWiring(sheet);
}

function closeOpening({ view }: BoardSession): void {
  const { sheet } = view.getState();
  const stays = isSide(sheet) || sheet === "find" ? sheet : null;
  view.setState({ ...bare, sheet: stays });
}

/** `early` is what was pressed, copied and pasted before all this had come. */
export function listenForKeys(session: BoardSession, early: readonly Early[]): () => void {
  // The browser's news of a paste does not tell its keys.
  let shifted = false;
  const shift = (event: KeyboardEvent) => (shifted = event.shiftKey);
  const pressed = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || inDialog()) return;
    const { target } = event;
    const typing = isTyping(target);
    const leaves = typing && event.key === "Escape" && target instanceof HTMLElement;
    if (leaves && target.closest(".react-flow__node, aside")) {
      // At once: the next key is for the board, however late what takes the focus comes.
      target.blur();
      byKeyboard(({ leaveField }) => leaveField(session));
    }
    if (!typing && isOpening(session)) {
      if (event.key === "Escape") closeOpening(session);
      return;
    }
    const command = commandFor(commands, event, isMac, boundKeys());
    if (!command || (typing && !worksWhileTyping.has(command.id))) return;
    // Enter and space press the button or follow the link that has the focus.
    const plain = event.key === " " || event.key === "Enter";
    if (
      plain &&
      !event.ctrlKey &&
      !event.metaKey &&
      target instanceof Element &&
      target.matches("button, a")
    )
      return;
    if (!command.when(session)) return;
    event.preventDefault();
    command.run(session, pressedKeys(event));
  };
  const isOurs = ({ target }: { target: EventTarget | null }) => !isTyping(target) && !inDialog();
  const own = (event: ClipboardEvent) => isOurs(event) && anySelected(session);
  const copy = (event: ClipboardEvent) => {
    if (!own(event) || !getSelection()?.isCollapsed) return;
    event.preventDefault();
    const keep = (text: string) => event.clipboardData?.setData("text/plain", text);
    if (event.type === "cut") cutSelected(session, keep);
    else keep(copySelected(session));
  };
  const take = ({ files, text, html }: Pasted) => {
    if (files.length > 0) return bring(session, { files }, null);
    const wired = shifted;
    void import("../files/paste-text").then(({ pasteText, wordsOfHtml }) =>
      pasteText(session, text || wordsOfHtml(html), { wired }),
    );
  };
  const paste = (event: ClipboardEvent) => {
    if (!isOurs(event)) return;
    event.preventDefault();
    take(pastedIn(event));
  };
  for (const came of early) {
    if (came instanceof KeyboardEvent) {
      shift(came);
      pressed(came);
    } else if (!(came instanceof ClipboardEvent)) {
      if (isOurs(came)) take(came);
    } else if (own(came) && getSelection()?.isCollapsed)
      // The browser's own moment for it is over: it is put on the clipboard as the palette does.
      commands.find(({ id }) => id === came.type)?.run(session);
  }
  window.addEventListener("keydown", shift, true);
  window.addEventListener("keyup", shift, true);
  window.addEventListener("keydown", pressed);
  window.addEventListener("copy", copy);
  window.addEventListener("cut", copy);
  window.addEventListener("paste", paste);
  return () => {
    window.removeEventListener("keydown", shift, true);
    window.removeEventListener("keyup", shift, true);
    window.removeEventListener("keydown", pressed);
    window.removeEventListener("copy", copy);
    window.removeEventListener("cut", copy);
    window.removeEventListener("paste", paste);
  };
}
