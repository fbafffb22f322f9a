import * as contract from "@aktion/schema/api/reports";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import { finishReport, keepFeedback, reportFile } from "../services/reports";

export function reportRoutes(app: App): void {
  serve(app, contract.reportAsset, ({ deps, caller, path, body }) =>
    reportFile(deps, caller.id, path.id, body.words),
  );

  serve(app, contract.sendFeedback, ({ deps, caller, body }) =>
    keepFeedback(deps, caller.id, body),
  );

  serve(app, contract.listReports, ({ deps, query }) =>
    deps.reports.list(query, query.done === "1"),
  );

  serve(app, contract.finishReport, ({ deps, path, body }) =>
    finishReport(deps, path.id, body.done),
  );
}
