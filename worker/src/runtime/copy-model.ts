import * as says from "#words/run";
import type { ObjectStore } from "../ports/outside";
import type { OutsideStream } from "../services/fetch-outside";
import { peek } from "../services/peek";
import { useless } from "./judge-output";
import { putStreamed } from "./put-streamed";
import { isWhole, weightsHeader } from "./weights";

/** Weights are large; what is far larger than any we know is none of ours. */
export const mostModelBytes = 1024 * 1024 * 1024;

/** Streams what a training made into the store and looks at it there; what is no good is removed. */
export async function copyModel(
  objects: ObjectStore,
  key: string,
  { body, length }: Pick<OutsideStream, "body" | "length">,
): Promise<{ bytes: number; sha256: string }> {
  const { head, rest } = await peek(body);
  const header = weightsHeader(head);
  if (header === null) {
    await rest.cancel().catch(() => undefined);
    throw useless(says.theModelDoesNotOpen, true);
  }
  try {
    const put = await putStreamed(objects, key, { body: rest, length }, "application/octet-stream");
    const text = new TextDecoder().decode(await objects.read(key, 8, header));
    if (!isWhole(text, put.bytes)) throw useless(says.theModelDoesNotOpen, true);
    return put;
  } catch (fault) {
    await objects.remove([key]).catch(() => undefined);
    throw fault;
  }
}
