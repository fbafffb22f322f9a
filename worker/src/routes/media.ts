import { AppError } from "@aktion/schema/errors";
import type { Context } from "hono";
import * as says from "#words/library";
import type { App, AppEnv } from "../http/app-types";
import { asDownload, fileName } from "../services/file-names";
import { findAsset } from "../services/find-asset";
import { findInBin } from "../services/library/bin";
import { openZip } from "../services/library/zip-files";
import { thumbOf, thumbWidth } from "../services/serve-thumb";
import { checkLink, checkZip, modelPath } from "../services/sign-link";

/** A file never changes under its address, and is never more than a picture, film or sound. */
const shared = {
  "cache-control": "private, max-age=31536000, immutable",
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'",
  "cross-origin-resource-policy": "same-origin",
};

/** The owner's own, or anyone's with a link that holds. */
async function admitted(context: Context<AppEnv>, id: string): ReturnType<typeof findAsset> {
  const deps = context.get("deps");
  const { until, sig, for: attempt, watch } = context.req.query();
  if (until !== undefined && sig !== undefined) {
    await checkLink(deps, id, { until, sig, attempt, watch });
    const row = await deps.assets.getLinked(id);
    if (!row) throw new AppError("asset.not-found");
    return row;
  }
  const caller = await context.get("caller")();
  if (!caller) throw new AppError("auth.required");
  return findAsset(deps, caller.id, id);
}

const isKnown = (context: Context<AppEnv>, etag: string): boolean =>
  (context.req.header("if-none-match") ?? "")
    .split(",")
    .some((one) => one.trim().replace(/^W\//, "") === etag || one.trim() === "*");

export function mediaRoutes(app: App): void {
  app.get("/media/zip/:id", async (context) => {
    const deps = context.get("deps");
    const id = context.req.param("id");
    const { until = "", sig = "" } = context.req.query();
    await checkZip(deps, id, { until, sig });
    const { ids, bytes, pieces } = await openZip(deps, id);
    const headers = {
      "cache-control": "private, no-store",
      "content-type": "application/zip",
      "content-length": String(bytes),
      "content-disposition": asDownload(
        says.zipName(new Date(deps.now()).toISOString().slice(0, 10)),
      ),
    };
    if (context.req.method === "HEAD") return new Response(null, { headers });
    await deps.library.countDownloads(ids);
    return new Response(deps.sizedStream(pieces, bytes), { headers });
  });

  /** Weights of somebody's face: for their maker alone, while it works. */
  app.get("/media/model/:id", async (context) => {
    const deps = context.get("deps");
    const id = context.req.param("id");
    const { until = "", sig = "", for: attempt } = context.req.query();
    await checkLink(deps, modelPath(id), { until, sig, attempt });
    const file = await deps.castModels.file(id);
    const found = file && (await deps.objects.serve(file.objectKey, new Headers()));
    if (!file || !found) throw new AppError("asset.not-found");
    return new Response(found.body, {
      headers: {
        ...shared,
        "cache-control": "private, no-store",
        "content-type": "application/octet-stream",
        "content-length": String(found.bytes),
      },
    });
  });

  app.get("/media/:id", async (context) => {
    const row = await admitted(context, context.req.param("id"));
    const etag = `"${row.sha256}"`;
    if (isKnown(context, etag))
      return new Response(null, { status: 304, headers: { ...shared, etag } });
    const headers = new Headers({
      ...shared,
      etag,
      "content-type": row.type,
      "accept-ranges": "bytes",
    });
    if (context.req.method === "HEAD") {
      headers.set("content-length", String(row.bytes));
      return new Response(null, { headers });
    }
    const download = context.req.query("download") === "1";
    if (download) headers.set("content-disposition", asDownload(fileName(row)));
    const asked = new Headers();
    const range = wantedRange(context, etag, row.bytes);
    if (range === beyond) {
      return new Response(null, {
        status: 416,
        headers: { ...shared, "content-range": `bytes */${row.bytes}` },
      });
    }
    if (range) asked.set("range", range);
    const found = await context.get("deps").objects.serve(row.objectKey, asked);
    if (!found) throw new AppError("asset.not-found");
    // A download that goes on where it broke off is the same download.
    if (download && (found.range?.offset ?? 0) === 0)
      await context.get("deps").library.countDownloads([row.id]);
    if (!found.range) {
      headers.set("content-length", String(found.bytes));
      return new Response(found.body, { headers });
    }
    const { offset, length } = found.range;
    headers.set("content-length", String(length));
    headers.set("content-range", `bytes ${offset}-${offset + length - 1}/${found.bytes}`);
    return new Response(found.body, { status: 206, headers });
  });

  app.get("/media/:id/thumb", async (context) =>
    thumb(context, await admitted(context, context.req.param("id"))),
  );

  app.get("/api/bin/:id/thumb", async (context) => {
    const caller = await context.get("caller")();
    if (!caller) throw new AppError("auth.required");
    return thumb(context, await findInBin(context.get("deps"), caller.id, context.req.param("id")));
  });
}

type Served = Awaited<ReturnType<typeof findAsset>>;

async function thumb(context: Context<AppEnv>, row: Served): Promise<Response> {
  const wish = Number(context.req.query("w") ?? 320);
  const width = thumbWidth(Number.isFinite(wish) ? wish : 320);
  const etag = `"${row.sha256.slice(0, 32)}-${width}"`;
  if (isKnown(context, etag))
    return new Response(null, { status: 304, headers: { ...shared, etag } });
  const made = await thumbOf(context.get("deps"), row, width);
  return new Response(made, { headers: { ...shared, etag, "content-type": "image/webp" } });
}

const beyond = Symbol("beyond the end");

/** One range in bytes is served as asked; several, or of an older file, are answered by the whole. */
function wantedRange(
  context: Context<AppEnv>,
  etag: string,
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
