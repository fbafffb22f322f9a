import { sniff } from "@aktion/schema/media/sniff";
import * as says from "#words/run";
import type { ObjectStore } from "../ports/outside";
import type { OutsideStream } from "../services/fetch-outside";
import { measureStored, type Measured } from "../services/measure-media";
import { peek } from "../services/peek";
import { measuredAs, useless } from "./judge-output";
import { putStreamed } from "./put-streamed";

export interface CopiedShot {
  readonly found: Measured;
  readonly bytes: number;
  readonly sha256: string;
}

/** Streams a shot into the store, however large, and looks at it there; what is no good is removed. */
export async function copyShot(
  objects: ObjectStore,
  key: string,
  { body, length }: Pick<OutsideStream, "body" | "length">,
): Promise<CopiedShot> {
  const { head, rest } = await peek(body);
  const type = sniff(head)?.mime;
  if (!type) {
    await rest.cancel().catch(() => undefined);
    throw useless(says.theFileDoesNotOpen, true);
  }
  try {
    const put = await putStreamed(objects, key, { body: rest, length }, type);
    const found = await measuredAs("video", measureStored(objects, key, put.bytes));
    return { found, ...put };
  } catch (fault) {
    await objects.remove([key]).catch(() => undefined);
    throw fault;
  }
}
