import * as contract from "@aktion/schema/api/runs";
import { AppError } from "@aktion/schema/errors";
import { isOver } from "@aktion/schema/run/state";
import type { App } from "../http/app-types";
import { idempotencyKey } from "../http/idempotency-key";
import { serve } from "../http/serve";
import { describeRun, summaryOf } from "../services/describe-run";
import { describeTake } from "../services/describe-take";
import { estimateFor, findRun, retryRun, startRun } from "../services/start-run";
import { graphOfRun } from "../services/graph-of-run";
import { findBoard } from "../services/boards";
import { orderRun } from "../services/order-run";
import { supplyFrame } from "../services/supply-frame";

export function runRoutes(app: App): void {
  serve(app, contract.estimateRun, ({ deps, caller, body }) => estimateFor(deps, caller, body));

  serve(app, contract.startRun, ({ deps, caller, body, request }) =>
    startRun(deps, caller, body, idempotencyKey(request)),
  );

  serve(app, contract.listRuns, async ({ deps, caller, query }) => {
    const { items, next } = await deps.runs.list(caller.id, query);
    return { items: items.map(summaryOf), next };
  });

  serve(app, contract.getRun, async ({ deps, caller, path }) =>
    describeRun(deps, caller, (await findRun(deps, caller, path.id)).id),
  );

  serve(app, contract.runGraph, ({ deps, caller, path }) => graphOfRun(deps, caller, path.id));

  serve(app, contract.cancelRun, async ({ deps, caller, path }) => {
    const row = await findRun(deps, caller, path.id);
    if (isOver(row.status)) throw new AppError("run.finished");
    if (!(await deps.hosts.cancel(row.id))) throw new AppError("run.finished");
    return describeRun(deps, caller, row.id);
  });

  serve(app, contract.retryRun, async ({ deps, caller, path, request }) => ({
    id: await retryRun(deps, caller, path.id, idempotencyKey(request)),
  }));

  serve(app, contract.sendFrame, async ({ deps, caller, path, request }) => {
    const { id: run } = await findRun(deps, caller, path.id);
    await supplyFrame(deps, { run, attempt: path.attempt }, request);
    return { ok: true as const };
  });

  serve(app, contract.orderRun, async ({ deps, caller, path, body }) =>
    summaryOf(await orderRun(deps, caller, path.id, body.before)),
  );

  serve(app, contract.listTakes, async ({ deps, caller, path, query }) => {
    await findBoard(deps, caller.id, path.id);
    const { items, next } = await deps.runs.takes(caller.id, path.id, query);
    const media = await deps.assets.getMany(
      caller.id,
      items.flatMap((take) => take.assetId ?? []),
    );
    const byId = new Map(media.map((row) => [row.id, row]));
    return { items: items.map((take) => describeTake(take, byId)), next };
  });

  /** A WebSocket, or an event stream where that is asked for; `after` is the last event already known. */
  app.get("/api/runs/:id/events", async (context) => {
    const caller = await context.get("caller")();
    if (!caller) throw new AppError("auth.required");
    const deps = context.get("deps");
    const row = await findRun(deps, caller, context.req.param("id"));
    const answer = await deps.hosts.events(row.id, context.req.raw);
    // A socket is passed on as it is; a stream's headers are made writable for the guards behind us.
    return answer.status === 101 ? answer : new Response(answer.body, answer);
  });
}
