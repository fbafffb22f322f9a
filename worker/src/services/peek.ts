import { piecesOf } from "./large-pieces";

const headBytes = 64;

/** The first bytes of a stream, so that it is refused or stored before it is read; `rest` is all of it. */
export async function peek(
  body: ReadableStream<Uint8Array>,
): Promise<{ head: Uint8Array; rest: ReadableStream<Uint8Array> }> {
  const pieces = piecesOf(body);
  let head = new Uint8Array();
  while (head.length < headBytes) {
    const { done, value } = await pieces.read();
    if (done) break;
    const joined = new Uint8Array(head.length + value.length);
    joined.set(head);
    joined.set(value, head.length);
    head = joined;
  }
  let first: Uint8Array | null = head;
  const rest = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (first) {
        if (first.length > 0) controller.enqueue(first);
        first = null;
        return;
      }
      const { done, value } = await pieces.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => pieces.cancel(reason),
  });
  return { head, rest };
}
