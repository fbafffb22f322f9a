import * as says from "#words/pad";
import { ApiError, offlineError } from "../api/api-error";
import { mediaUrl } from "../stores/takes";
import { blankDrawing, type Drawing, type Paper, type Underneath } from "./drawing";
import { readDrawing } from "./drawing-text";
import { readKept } from "./kept-drawings";
import { noteIn } from "./png-note";
import { refit } from "./refit";

export interface OpenedDrawing {
  readonly drawing: Drawing;
  /** As the document has it, where what is shown is a newer one kept on this device. */
  readonly saved: Drawing;
  readonly keptAt: number | null;
  readonly note: string | null;
}

interface Wish {
  readonly board: string;
  readonly node: string;
  readonly asset: string | null;
  /** The still that is wired in. */
  readonly wired: string | null;
  readonly paper: Paper;
}

const faint = 0.4;

const under = (asset: string, wired: boolean): Underneath =>
  wired
    ? { asset, wired, shown: true, opacity: faint, traced: true }
    : { asset, wired, shown: true, opacity: 1, traced: false };

/** A picture only to trace, as someone chose it on the pad. */
export const tracing = (asset: string): Underneath => ({ ...under(asset, true), wired: false });

async function bytesOf(asset: string): Promise<Uint8Array<ArrayBuffer> | null> {
  let answer: Response;
  try {
    answer = await fetch(mediaUrl(asset));
  } catch {
    throw offlineError();
  }
  if (answer.status === 404) return null;
  if (!answer.ok) {
    throw new ApiError("media.unread", answer.status, says.theFileWasNotHandedOut);
  }
  return new Uint8Array(await answer.arrayBuffer());
}

/** The strokes of a drawing made here; any other picture lies underneath, as a part of the drawing. */
async function fromFile(asset: string, paper: Paper): Promise<Drawing | null> {
  const bytes = await bytesOf(asset);
  if (!bytes) return null;
  const note = await noteIn(bytes);
  const drawing = note === null ? null : readDrawing(note);
  return drawing ? refit(drawing, paper) : { ...blankDrawing(paper), under: under(asset, false) };
}

/** The newest still of the wire takes the place of the one before; a chosen picture stays. */
function withWired(drawing: Drawing, wired: string | null): Drawing {
  const before = drawing.under;
  if (wired === null || (before && !before.wired) || before?.asset === wired) return drawing;
  return { ...drawing, under: before ? { ...before, asset: wired } : under(wired, true) };
}

export async function openDrawing(wish: Wish): Promise<OpenedDrawing> {
  const { board, node, asset, wired, paper } = wish;
  const kept = await readKept(board, node);
  const own = asset === null ? null : await fromFile(asset, paper);
  const saved = withWired(own ?? blankDrawing(paper), wired);
  const gone = asset !== null && own === null;
  const note = gone ? says.theFileIsGone : null;
  if (!kept) return { drawing: saved, saved, keptAt: null, note };
  return { drawing: refit(kept.drawing, paper), saved, keptAt: kept.at, note };
}
