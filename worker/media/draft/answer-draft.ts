import type { DraftLine } from "@aktion/schema/media/draft-protocol";
import { encodeDraftLine } from "@aktion/schema/media/draft-protocol";
import { refusalOf } from "../refusal";
import { Abandoned, takeTurn, type Turn } from "../turns";
import type { Made } from "./makers";

/** How whoever asked hears of a work under way. */
export interface Told {
  readonly tell: (share: number) => void;
  readonly keep: (part: number, bytes: Uint8Array) => void;
}

/** What was made; a large one in pieces, so that it is held once only. */
type Whole = Omit<Made, "bytes"> & { readonly bytes: readonly Uint8Array[] };

/** Answers at once with a stream of the draft protocol; the work waits for its turn. */
export function answerDraft(
  request: Request,
  work: (turn: Turn, told: Told) => Promise<Whole>,
): Response {
  let gone = false;
  request.signal?.addEventListener("abort", () => {
    gone = true;
  });
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (line: DraftLine): void => controller.enqueue(encodeDraftLine(line));
      const tell = (progress: number): void => {
        if (!gone) send({ progress });
      };
      const keep = (part: number, bytes: Uint8Array): void => {
        if (gone) return;
        send({ part, bytes: bytes.length });
        controller.enqueue(bytes);
      };
      return takeTurn(
        () => gone,
        (turn) => work(turn, { tell, keep }),
      )
        .then(({ bytes, poster, ...about }) => {
          const length = bytes.reduce((sum, piece) => sum + piece.length, 0);
          send({ done: { ...about, bytes: length, poster: poster?.length ?? 0 } });
          for (const piece of bytes) controller.enqueue(piece);
          if (poster) controller.enqueue(poster);
          controller.close();
        })
        .catch((error: unknown) => {
          if (gone || error instanceof Abandoned) return;
          const { code, message } = refusalOf(error);
          send({ error: { code, message } });
          controller.close();
        });
    },
    cancel() {
      gone = true;
    },
  });
  return new Response(body, { headers: { "content-type": "application/vnd.aktion.draft" } });
}
