import type { Position } from "@aktion/schema/graph/graph";
import { graphLimits } from "@aktion/schema/graph/limits";
import { navigate } from "wouter/use-browser-location";
import * as says from "#words/files";
import type { BoardSession } from "../stores/board-session";
import { mediaKindOf } from "../stores/uploads";
import { say } from "../stores/view";
import { addFiles } from "./add-files";
import { filesIn, parted, type Brought } from "./folders";
import { middleOf } from "./middle";
import { pasteText } from "./paste-text";
import { whereFrom } from "./where-from";

const isDocument = ({ type, name }: File): boolean =>
  type === "application/json" || name.toLowerCase().endsWith(".json");

async function allFiles(session: BoardSession, brought: Brought): Promise<File[]> {
  const { plain, folders } = parted(brought);
  if (folders.length === 0) return plain;
  try {
    return [...plain, ...(await filesIn(folders))];
  } catch {
    say(session.view, says.thatFolderCouldNotBeRead, {
      tone: "failed",
    });
    return plain;
  }
}

const goTo = (address: string): void =>
  address.startsWith("/") ? navigate(address) : location.assign(address);

/**
 * Files that were dropped, pasted or chosen: media becomes nodes, a graph in a file is offered.
 * Without a place they come to the middle of what is seen.
 */
export async function takeIn(
  session: BoardSession,
  brought: Brought,
  where: Position | null,
): Promise<void> {
  const { view } = session;
  const middle = middleOf(session);
  const place = where ?? { x: middle.x - 140, y: middle.y - 90 };
  const files = await allFiles(session, brought);
  if (files.length === 0) {
    if (!view.getState().notice) say(view, says.thatFolderIsEmpty, { tone: "failed" });
    return;
  }
  const [file] = files;
  if (!file || files.length > 1 || file.size === 0) return addFiles(session, files, place);
  if (isDocument(file)) {
    if (file.size > graphLimits.bytes * 2)
      return say(view, says.thatIsMoreThanABoardHolds, { tone: "failed" });
    return pasteText(session, await file.text(), { from: "file" });
  }
  const media = mediaKindOf(file);
  const found = media === "image" || media === "video" ? await whereFrom(file) : null;
  if (found?.graph) return view.setState({ files: { kind: "offer", file, ...found, place } });
  addFiles(session, files, place);
  if (!found) return;
  const { words, next } = found;
  say(view, words, next ? { action: { label: next.label, run: () => goTo(next.address) } } : {});
}
