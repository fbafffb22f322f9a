import { z } from "zod";
import { ChunkReader, DraftProtocolError } from "./draft-protocol";

/**
 * How shots are sent to be joined, one after another so that nobody holds all of them: a line of JSON
 * with the frame rate and how many they are, then of each a line with its number of bytes, and the raw
 * bytes. The answer is that of a Draft. A shot sent alone is written anew: its frames and its sound,
 * and nothing of what was written beside them.
 */
const headSchema = z.object({ rate: z.string(), shots: z.number().int().min(1) });
const shotSchema = z.object({ bytes: z.number().int().min(0) });

const line = (value: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(`${JSON.stringify(value)}\n`));

/** Reads each shot only when its turn comes. */
export function writeShots(
  rate: string,
  shots: readonly (() => Promise<ArrayBuffer>)[],
): ReadableStream<Uint8Array> {
  let next = -1;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const read = shots[next];
        next += 1;
        if (!read) controller.enqueue(line({ rate, shots: shots.length }));
        else {
          const bytes = new Uint8Array(await read());
          controller.enqueue(line({ bytes: bytes.length }));
          controller.enqueue(bytes);
        }
        if (next === shots.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

export interface SentShots {
  readonly rate: string;
  readonly count: number;
  /** The next one; its size is asked about before it is read. */
  next(admit: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

function parsed<T>(schema: z.ZodType<T>, bytes: Uint8Array): T {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new DraftProtocolError("The shots were not sent as they are to be.");
  }
}

export async function readShots(stream: ReadableStream<Uint8Array>): Promise<SentShots> {
  const reader = new ChunkReader(stream);
  const { rate, shots: count } = parsed(headSchema, await reader.line());
  return {
    rate,
    count,
    async next(admit) {
      const { bytes } = parsed(shotSchema, await reader.line());
      admit(bytes);
      return reader.bytes(bytes);
    },
    close: () => reader.close(),
  };
}
