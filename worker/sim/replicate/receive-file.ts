import { digestOf } from "../standin/chance.ts";
import type { Recorded } from "../standin/listen.ts";

export interface ReceivedFile {
  readonly type: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** The part called `content` of a multipart upload; null when there is none. */
export async function receiveFile({ raw, headers }: Recorded): Promise<ReceivedFile | null> {
  const type = headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return null;
  const form = await new Response(new Uint8Array(raw), {
    headers: { "content-type": type },
  }).formData();
  const content = form.get("content");
  if (!(content instanceof Blob)) return null;
  const bytes = Buffer.from(await content.arrayBuffer());
  return { type: content.type, bytes, sha256: digestOf(bytes) };
}
