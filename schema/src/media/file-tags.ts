import { jpegTags, withJpegTags } from "./jpeg-tags";
import { mp4Tags, withMp4Tags } from "./mp4-tags";
import { pngTags, withPngTags } from "./png-tags";
import { sniff } from "./sniff";
import { webmTags, withWebmTags } from "./webm-tags";
import { webpTags, withWebpTags } from "./webp-tags";
import type { FileParts, Piece } from "./file-parts";

/** What a file says of itself, by name. */
export type Tags = Readonly<Record<string, string>>;

/**
 * Where a file came from: a link to its run or template and a hash of the graph, or the graph itself.
 */
export const tagNames = {
  run: "aktion:run",
  template: "aktion:template",
  graph: "aktion:graph",
} as const;

interface Tagger {
  readonly read: (file: FileParts) => Promise<Tags>;
  /** Null where the file has no place for tags, or is not whole: it had better stay as it is. */
  readonly write: (file: FileParts, tags: Tags) => Promise<readonly Piece[] | null>;
}

const mp4: Tagger = { read: mp4Tags, write: withMp4Tags };

const taggers: Readonly<Record<string, Tagger>> = {
  "image/png": { read: pngTags, write: withPngTags },
  "image/jpeg": { read: jpegTags, write: withJpegTags },
  "image/webp": { read: webpTags, write: withWebpTags },
  "video/mp4": mp4,
  "video/quicktime": mp4,
  "video/webm": { read: webmTags, write: withWebmTags },
};

async function taggerOf(file: FileParts): Promise<Tagger | null> {
  const found = sniff(await file.read(0, Math.min(file.size, 64)));
  return (found && taggers[found.mime]) ?? null;
}

/** The same file saying the tags; a tag of the same name that was there before is replaced. */
export const withTags = async (file: FileParts, tags: Tags): Promise<readonly Piece[] | null> =>
  (await taggerOf(file))?.write(file, tags) ?? null;

/** What a file from outside says of itself: nothing where it is broken, or no picture or shot. */
export const tagsIn = async (file: FileParts): Promise<Tags> =>
  (await taggerOf(file))?.read(file) ?? {};
