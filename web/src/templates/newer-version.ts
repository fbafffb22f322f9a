import { navigate } from "wouter/use-browser-location";
import * as says from "#words/templates";
import { call } from "../api/call";
import { readNote, writeNote } from "../api/local-note";
import type { BoardSession } from "../stores/board-session";
import { say } from "../stores/view";
import { templateApi } from "./template-api";

/** On a board that was made from a template, once for each newer version there is. */
export async function tellNewerVersion({ boardId, view }: BoardSession): Promise<void> {
  // A board is no worse for not knowing.
  const { template } = await call(templateApi.ofBoard, { path: { id: boardId } }).catch(() => ({
    template: null,
  }));
  if (!template?.newest || template.newest <= template.version) return;
  const { slug, title, newest } = template;
  const note = `aktion.newer.${boardId}`;
  if (readNote(note) === String(newest)) return;
  writeNote(note, String(newest));
  say(view, says.newerVersionExists(title, newest), {
    action: { label: says.look, run: () => navigate(`/templates/${slug}`) },
  });
}
