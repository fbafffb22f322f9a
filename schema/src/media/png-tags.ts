import type { FileParts, Piece } from "./file-parts";
import { range } from "./file-parts";
import type { Tags } from "./file-tags";
import { chunkText, pngChunks, pngText, pngTextsIn } from "./png-chunks";

/** Stills are 25 MB at most; anything far larger is not read. */
const most = 64 * 1024 * 1024;

export async function pngTags(file: FileParts): Promise<Tags> {
  if (file.size > most) return {};
  return Object.fromEntries(pngTextsIn(await file.read(0, file.size)));
}

/** Behind the head, where readers look before they come to the pixels. */
export async function withPngTags(file: FileParts, tags: Tags): Promise<readonly Piece[] | null> {
  if (file.size > most) return null;
  const bytes = await file.read(0, file.size);
  const chunks = [...pngChunks(bytes)];
  const [head] = chunks;
  if (head?.type !== "IHDR" || chunks.at(-1)?.type !== "IEND") return null;
  const names = new Set(Object.keys(tags));
  const kept = chunks.slice(1).filter((chunk) => !names.has(chunkText(bytes, chunk)?.[0] ?? ""));
  return [
    range(0, head.end),
    ...Object.entries(tags).map(([name, text]) => pngText(name, text)),
    ...kept.map(({ start, end }) => range(start, end)),
  ];
}
