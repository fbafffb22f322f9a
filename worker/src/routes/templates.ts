import * as contract from "@aktion/schema/api/templates";
import { AppError } from "@aktion/schema/errors";
import type { App } from "../http/app-types";
import { idempotencyKey } from "../http/idempotency-key";
import { serve } from "../http/serve";
import { serveObject } from "../http/serve-object";
import { findBoard } from "../services/boards";
import { describeTemplate, describeVersion } from "../services/describe-template";
import { findTemplate, isOpen } from "../services/open-template";
import { publishTemplate } from "../services/publish-template";
import { estimateOf, runTemplate, useTemplate } from "../services/run-template";
import { showTemplate } from "../services/show-template";
import { reportedTemplates, reportTemplate } from "../services/template-reports";

const mostWords = 10;

export function templateRoutes(app: App): void {
  serve(app, contract.publishTemplate, ({ deps, caller, body }) =>
    publishTemplate(deps, caller.id, body),
  );

  serve(app, contract.listTemplates, async ({ deps, caller, query }) => {
    const { q = "", mine, sort, tag, cursor, limit } = query;
    const words = q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, mostWords);
    const owner = mine === undefined ? undefined : caller.id;
    const { items, next } = await deps.templates.list({ owner, sort, words, tag, cursor, limit });
    return { items: items.map((row) => describeTemplate(row, caller.id)), next };
  });

  serve(app, contract.getTemplate, async ({ deps, visitor, path, query }) =>
    describeVersion(deps, (await visitor())?.id ?? null, path.slug, query.version),
  );

  serve(app, contract.estimateTemplate, async ({ deps, visitor, path, body }) =>
    estimateOf(deps, await visitor(), path.slug, body),
  );

  serve(app, contract.runTemplate, ({ deps, caller, path, body, request }) =>
    runTemplate(deps, caller, path.slug, body, idempotencyKey(request)),
  );

  serve(app, contract.useTemplate, ({ deps, caller, path, body }) =>
    useTemplate(deps, caller.id, path.slug, body),
  );

  serve(app, contract.showTemplate, ({ deps, caller, path, body }) =>
    showTemplate(deps, caller.id, path.slug, body.shown),
  );

  serve(app, contract.reportTemplate, async ({ deps, caller, path, body }) => {
    await reportTemplate(deps, caller.id, path.slug, body);
    return { ok: true as const };
  });

  serve(app, contract.reportedTemplates, async ({ deps, caller }) => ({
    items: await reportedTemplates(deps, caller.id),
    next: null,
  }));

  serve(app, contract.judgeTemplate, async ({ deps, path, body }) => {
    if (!(await deps.templates.judge(path.slug, body.down, deps.now())))
      throw new AppError("template.not-found");
    return { ok: true as const };
  });

  serve(app, contract.boardTemplate, async ({ deps, caller, path }) => {
    await findBoard(deps, caller.id, path.id);
    const origin = await deps.templates.originOf(path.id);
    const row = origin && (await deps.templates.get(origin.slug));
    if (!origin || !row) return { template: null };
    const seen = isOpen(row) || row.owner === caller.id;
    const newest = seen ? row.version : null;
    return { template: { slug: row.slug, title: row.title, version: origin.version, newest } };
  });

  /** Seen by anyone the template is shown to; not for long, so that what is unpublished is gone soon. */
  app.get("/media/templates/:slug/:version/:name", async (context) => {
    const deps = context.get("deps");
    const { slug, version, name } = context.req.param();
    const row = await deps.templates.get(slug);
    if (!row || !isOpen(row)) {
      const caller = await context.get("caller")();
      await findTemplate(deps, caller?.id ?? null, slug);
    }
    const published = await deps.templates.version(slug, Number(version) || 0);
    const [, kind, place] = /^(sample|shot)-(\d)$/.exec(name) ?? [];
    const headers = new Headers({
      "content-type": "image/webp",
      "cache-control": row && isOpen(row) ? "public, max-age=300" : "private, no-store",
      "content-security-policy": "sandbox; default-src 'none'",
    });
    const shot = kind === "shot" ? published?.shots[Number(place)] : null;
    if (shot) {
      headers.set("content-type", shot.key.endsWith(".mp4") ? "video/mp4" : "video/webm");
      const played = await serveObject(context, shot, headers);
      if (played) return played.response;
    }
    const sample = kind === "sample" ? published?.samples[Number(place)] : null;
    const key = name === "cover" ? published?.coverKey : sample;
    const found = key ? await deps.objects.serve(key, new Headers()) : null;
    if (!found) throw new AppError("asset.not-found");
    headers.set("content-length", String(found.bytes));
    return new Response(found.body, { headers });
  });
}
