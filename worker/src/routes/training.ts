import * as contract from "@aktion/schema/api/training";
import { AppError } from "@aktion/schema/errors";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import { exportLines, serveShared, startExport } from "../services/training-export";

export function trainingRoutes(app: App): void {
  serve(app, contract.trainingStats, async ({ deps }) => {
    const { rows, total } = await deps.training.stats();
    return {
      rows: rows.map((row) => ({ ...row, title: kindOf(row.nodeKind)?.title ?? row.nodeKind })),
      total,
    };
  });

  serve(app, contract.listTrainingExports, async ({ deps }) => ({
    items: await deps.training.exports(),
    next: null,
  }));

  serve(app, contract.createTrainingExport, ({ deps, caller, body }) =>
    startExport(deps, caller.email ?? caller.id, body),
  );

  // Lines of JSON as they are read, so it answers no contract of one body.
  app.get("/api/admin/training/exports/:export/rows", async (context) => {
    const caller = await context.get("caller")();
    if (!caller) throw new AppError("auth.required");
    if (!caller.admin) throw new AppError("auth.forbidden");
    const after = Number(context.req.query("after") ?? 0);
    if (!Number.isSafeInteger(after) || after < 0) throw new AppError("request.malformed");
    const lines = await exportLines(context.get("deps"), context.req.param("export"), after);
    return new Response(lines, {
      headers: { "content-type": "application/x-ndjson", "cache-control": "no-store" },
    });
  });

  app.get("/media/shared/:export/:share/:name", async (context) => {
    const { export: exported, share, name } = context.req.param();
    const { until = "", sig = "" } = context.req.query();
    const { file, served } = await serveShared(context.get("deps"), {
      exported,
      share,
      name,
      until,
      sig,
    });
    return new Response(served.body, {
      headers: {
        "content-type": file.type,
        "content-length": String(served.bytes),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox; default-src 'none'",
      },
    });
  });
}
