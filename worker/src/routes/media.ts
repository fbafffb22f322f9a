import { AppError } from "@aktion/schema/errors";
import type { Context } from "hono";
import * as says from "#words/library";
import type { App, AppEnv } from "../http/app-types";
import { serveObject } from "../http/serve-object";
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
    const headers = new Headers({ ...shared, etag, "content-type": row.type });
    if (context.req.method === "HEAD") {
      headers.set("accept-ranges", "bytes");
      headers.set("content-length", String(row.bytes));
      return new Response(null, { headers });
    }
    const download = context.req.query("download") === "1";
    if (download) headers.set("content-disposition", asDownload(fileName(row)));
    const served = await serveObject(context, { key: row.objectKey, bytes: row.bytes }, headers);
    if (!served) throw new AppError("asset.not-found");
    // A download that goes on where it broke off is the same download.
    if (download && served.from === 0) await context.get("deps").library.countDownloads([row.id]);
    return served.response;
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
