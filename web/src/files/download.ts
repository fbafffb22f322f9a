import type { Graph } from "@aktion/schema/graph/graph";
import { blobOf, partsOfBlob } from "@aktion/schema/media/file-parts";
import { tagNames, withTags, type Tags } from "@aktion/schema/media/file-tags";
import * as says from "#words/files";
import { ApiError, offlineError, toApiError } from "../api/api-error";
import { call } from "../api/call";
import { readNote, writeNote } from "../api/local-note";
import { takeApi } from "../api/take-api";
import type { Media } from "../stores/takes";
import { fileName, saveFile } from "./save-file";
import { runTag } from "./where-from";

const noteKey = "aktion-whole-graph";

/** Whether the last download put the whole graph into its files: kept on this device alone. */
export const wholeWanted = (): boolean => readNote(noteKey) === "yes";
export const rememberWhole = (whole: boolean): void => writeNote(noteKey, whole ? "yes" : null);

export interface Wanted {
  readonly media: Media;
  /** The run that made it; null for a file of the user's own. */
  readonly run: string | null;
  readonly words: readonly string[];
}

const endings: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/gif": "gif",
  "video/mp4": "mp4",
  "video/webm": "webm",
  "video/quicktime": "mov",
  "audio/wav": "wav",
  "audio/mpeg": "mp3",
  "audio/ogg": "ogg",
  "audio/mp4": "m4a",
};

/** Large files stay on the disk: the browser keeps them there, and only their tables are read. */
export async function fetched(url: string): Promise<Blob> {
  let answer: Response;
  try {
    answer = await fetch(url);
  } catch {
    throw offlineError();
  }
  if (answer.status === 404) throw new ApiError("asset.not-found", 404, says.thisFileIsGone);
  if (!answer.ok) throw new ApiError("media.unread", answer.status, says.theFileWasNotHandedOut);
  return answer.blob();
}

type Told = { readonly graph: Graph; readonly sha256: string } | null;

function tagsFor(run: string, told: Told, whole: boolean): Tags | null {
  if (!told) return null;
  const link = { [tagNames.run]: runTag(run, told.sha256) };
  return whole ? { ...link, [tagNames.graph]: JSON.stringify(told.graph) } : link;
}

/** Saves the takes as files and answers how many could not say where they came from. */
export async function download(
  wanted: readonly Wanted[],
  whole: boolean,
  onSaved: (count: number) => void,
): Promise<number> {
  const runs = new Map<string, Promise<Told>>();
  const graphOf = (run: string): Promise<Told> => {
    const known =
      runs.get(run) ??
      call(takeApi.runGraph, { path: { id: run } }).catch((error: unknown) => {
        if (toApiError(error).status === 404) return null;
        throw error;
      });
    runs.set(run, known);
    return known;
  };
  let untold = 0;
  for (const [place, { media, run, words }] of wanted.entries()) {
    const blob = await fetched(media.url);
    const tags = run === null ? null : tagsFor(run, await graphOf(run), whole);
    const pieces = tags && (await withTags(partsOfBlob(blob), tags).catch(() => null));
    if (run !== null && !pieces) untold += 1;
    const ending = endings[blob.type.split(";")[0]!] ?? "bin";
    const made = pieces ? blobOf(blob, pieces, blob.type) : blob;
    saveFile(made, `${fileName(...words)}.${ending}`);
    onSaved(place + 1);
    // Browsers drop downloads that are asked for in one breath.
    if (place + 1 < wanted.length) await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return untold;
}
