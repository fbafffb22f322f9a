import { z } from "zod";

/**
 * How a Draft is sent: lines of JSON, each ended by a line feed. Any number of `progress` (0 to 1) and
 * of `part`, each part followed at once by its `bytes` raw bytes: what is finished of a long shot, to
 * be sent along with the same request should it have to be asked again. Then one `error`, or one `done` followed at once by `bytes` raw bytes of the artifact and `poster`
 * raw bytes of a WebP (0 for stills and sound), then the end. `seconds` is null for stills.
 */
export const draftErrorSchema = z.object({ code: z.string(), message: z.string() });
export const draftDoneSchema = z.object({
  type: z.string(),
  bytes: z.number().int().min(0),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  seconds: z.number().nullable(),
  poster: z.number().int().min(0),
});
const lineSchema = z.union([
  z.object({ progress: z.number().min(0).max(1) }),
  z.object({ part: z.number().int().min(0), bytes: z.number().int().min(0) }),
  z.object({ done: draftDoneSchema }),
  z.object({ error: draftErrorSchema }),
]);

export type DraftLine = z.infer<typeof lineSchema>;
export type DraftDone = z.infer<typeof draftDoneSchema>;
export type DraftError = z.infer<typeof draftErrorSchema>;

export type DraftAnswer =
  | {
      readonly ok: true;
      readonly done: DraftDone;
      readonly artifact: Uint8Array<ArrayBuffer>;
      readonly poster: Uint8Array<ArrayBuffer> | null;
    }
  | { readonly ok: false; readonly error: DraftError };

/** The stream is not what the protocol says: cut off, or something else altogether. */
export class DraftProtocolError extends Error {
  override readonly name = "DraftProtocolError";
}

const longestLine = 64 * 1024;
const newline = 10;
const encoder = new TextEncoder();

export function encodeDraftLine(line: DraftLine): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encoder.encode(`${JSON.stringify(line)}\n`));
}

function parseLine(bytes: Uint8Array): DraftLine {
  try {
    return lineSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new DraftProtocolError("The media script sent a line that is not of the draft protocol.");
  }
}

/** Pulls lines, then counted bytes, out of a stream's chunks wherever they happen to be cut. */
export class ChunkReader {
  #held = new Uint8Array(0);
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#reader.read();
    if (done) throw new DraftProtocolError("The media script's answer was cut off.");
    const joined = new Uint8Array(this.#held.length + value.length);
    joined.set(this.#held);
    joined.set(value, this.#held.length);
    this.#held = joined;
  }

  async line(): Promise<Uint8Array> {
    let end = this.#held.indexOf(newline);
    while (end < 0) {
      if (this.#held.length > longestLine) throw new DraftProtocolError("A line has no end.");
      await this.#more();
      end = this.#held.indexOf(newline);
    }
    const line = this.#held.subarray(0, end);
    this.#held = this.#held.slice(end + 1);
    return line;
  }

  async bytes(count: number): Promise<Uint8Array<ArrayBuffer>> {
    const wanted = new Uint8Array(count);
    let filled = 0;
    while (filled < count) {
      if (this.#held.length === 0) await this.#more();
      const part = this.#held.subarray(0, count - filled);
      wanted.set(part, filled);
      filled += part.length;
      this.#held = this.#held.subarray(part.length);
    }
    return wanted;
  }

  async close(): Promise<void> {
    await this.#reader.cancel().catch(() => undefined);
  }
}

/**
 * Reads a whole answer, telling of progress as it comes. An answer of kind `error` is returned, not
 * thrown; a cut or foreign stream throws DraftProtocolError. The stream is closed either way.
 */
export async function readDraft(
  stream: ReadableStream<Uint8Array>,
  onProgress: (share: number) => void | Promise<void> = () => undefined,
  onPart: (part: number, bytes: Uint8Array<ArrayBuffer>) => void | Promise<void> = () => undefined,
): Promise<DraftAnswer> {
  const reader = new ChunkReader(stream);
  try {
    for (;;) {
      const line = parseLine(await reader.line());
      if ("error" in line) return { ok: false, error: line.error };
      if ("progress" in line) {
        await onProgress(line.progress);
        continue;
      }
      if ("part" in line) {
        await onPart(line.part, await reader.bytes(line.bytes));
        continue;
      }
      const artifact = await reader.bytes(line.done.bytes);
      const poster = line.done.poster > 0 ? await reader.bytes(line.done.poster) : null;
      return { ok: true, done: line.done, artifact, poster };
    }
  } finally {
    await reader.close();
  }
}
