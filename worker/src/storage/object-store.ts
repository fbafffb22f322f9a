import { hexOf } from "@aktion/schema/digest";
import type { ObjectStore } from "../ports/outside";

async function digestOf(stream: ReadableStream): Promise<string> {
  const digest = new crypto.DigestStream("SHA-256");
  await stream.pipeTo(digest);
  return hexOf(await digest.digest);
}

/** Hashes what passes through it: a `tee` would hold whatever one branch is ahead of the other. */
function hashing(): { readonly through: TransformStream; readonly digest: () => Promise<string> } {
  const stream = new crypto.DigestStream("SHA-256");
  const writer = stream.getWriter();
  const through = new TransformStream<Uint8Array, Uint8Array>({
    async transform(part, controller) {
      await writer.write(part);
      controller.enqueue(part);
    },
    flush: () => writer.close(),
  });
  return { through, digest: async () => hexOf(await stream.digest) };
}

/** Plain reads of R2 are so small that a large file takes many times as long. */
const pieceBytes = 256 * 1024;

/** R2's number for a multipart upload that was completed or ended. */
const noSuchUpload = "(10024)";

/** R2 answers all three members at times, those that do not apply as undefined. */
function rangeOf(
  range: { offset?: number; length?: number; suffix?: number } | undefined,
  size: number,
): { offset: number; length: number } | null {
  if (!range) return null;
  if (range.suffix !== undefined) {
    const length = Math.min(range.suffix, size);
    return { offset: size - length, length };
  }
  const offset = range.offset ?? 0;
  return { offset, length: Math.min(range.length ?? size - offset, size - offset) };
}

export function createObjectStore(bucket: R2Bucket): ObjectStore {
  return {
    async put(key, body, type) {
      await bucket.put(key, body, { httpMetadata: { contentType: type } });
    },

    async putStream(key, body, bytes, type) {
      const { through, digest } = hashing();
      const kept = body.pipeThrough(through).pipeThrough(new FixedLengthStream(bytes));
      await bucket.put(key, kept, { httpMetadata: { contentType: type } });
      return digest();
    },

    async get(key) {
      const found = await bucket.get(key);
      if (!found) return null;
      const type = found.httpMetadata?.contentType ?? "application/octet-stream";
      return { bytes: await found.arrayBuffer(), type };
    },

    async serve(key, headers) {
      const found = await bucket.get(key, headers.has("range") ? { range: headers } : {});
      if (!found) return null;
      const range = headers.has("range") ? rangeOf(found.range, found.size) : null;
      return { body: found.body, bytes: found.size, range };
    },

    async *pieces(key) {
      const found = await bucket.get(key);
      if (!found) throw new Error("an object is gone from the store");
      const reader = found.body.getReader({ mode: "byob" });
      try {
        for (;;) {
          const { done, value } = await reader.readAtLeast(pieceBytes, new Uint8Array(pieceBytes));
          if (value && value.length > 0) yield value;
          if (done) return;
        }
      } finally {
        await reader.cancel().catch(() => undefined);
      }
    },

    async read(key, offset, length) {
      const found = await bucket.get(key, { range: { offset, length } });
      return found ? found.arrayBuffer() : new ArrayBuffer(0);
    },

    async hash(key) {
      const found = await bucket.get(key);
      if (!found) throw new Error("an object is gone from the store");
      return digestOf(found.body);
    },

    async remove(keys) {
      if (keys.length > 0) await bucket.delete(keys);
    },

    startParts: async (key, type) =>
      (await bucket.createMultipartUpload(key, { httpMetadata: { contentType: type } })).uploadId,

    putPart: async (key, upload, part, body) =>
      (await bucket.resumeMultipartUpload(key, upload).uploadPart(part, body)).etag,

    async joinParts(key, upload, parts) {
      try {
        await bucket
          .resumeMultipartUpload(key, upload)
          .complete(parts.map(({ part, etag }) => ({ partNumber: part, etag })));
        return true;
      } catch (fault) {
        if (fault instanceof Error && fault.message.includes(noSuchUpload)) return false;
        throw fault;
      }
    },

    async dropParts(key, upload) {
      await bucket.resumeMultipartUpload(key, upload).abort();
    },
  };
}
