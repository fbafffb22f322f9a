import type { Context } from "hono";
import type { AppEnv } from "./app-types";

const beyond = Symbol("beyond the end");

/** One range in bytes is served as asked; several, or of an older file, are answered by the whole. */
function wantedRange(
  context: Context<AppEnv>,
  etag: string | null,
  bytes: number,
): string | typeof beyond | null {
  const range = context.req.header("range");
  const only = context.req.header("if-range");
  const parts = /^bytes=(\d*)-(\d*)$/.exec(range ?? "");
  if (!parts || (parts[1] === "" && parts[2] === "") || (only !== undefined && only !== etag))
    return null;
  const start = parts[1] === "" ? null : Number(parts[1]);
  const end = parts[2] === "" ? null : Number(parts[2]);
  if (start !== null && end !== null && end < start) return null;
  if (start === null ? end === 0 : start >= bytes) return beyond;
  return range!;
}

interface Kept {
  readonly key: string;
  readonly bytes: number;
}

/**
 * A stored object, or the part of it that is asked for, under `headers`; null when it is gone. `from` is
 * the first byte that is sent, null when nothing is.
 */
export async function serveObject(
  context: Context<AppEnv>,
  { key, bytes }: Kept,
  headers: Headers,
): Promise<{ readonly response: Response; readonly from: number | null } | null> {
  const range = wantedRange(context, headers.get("etag"), bytes);
  if (range === beyond) {
    headers.delete("content-type");
    headers.set("content-range", `bytes */${bytes}`);
    return { response: new Response(null, { status: 416, headers }), from: null };
  }
  headers.set("accept-ranges", "bytes");
  const asked = new Headers(range ? { range } : {});
  const found = await context.get("deps").objects.serve(key, asked);
  if (!found) return null;
  if (!found.range) {
    headers.set("content-length", String(found.bytes));
    return { response: new Response(found.body, { headers }), from: 0 };
  }
  const { offset, length } = found.range;
  headers.set("content-length", String(length));
  headers.set("content-range", `bytes ${offset}-${offset + length - 1}/${found.bytes}`);
  return { response: new Response(found.body, { status: 206, headers }), from: offset };
}
