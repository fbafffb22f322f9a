import type * as templates from "@aktion/schema/api/templates";
import { lean } from "../api/api";

/** Apart from the others: only the pages of templates need these. */
export const templateApi = {
  publish: lean<typeof templates.publishTemplate>("POST", "/api/templates"),
  list: lean<typeof templates.listTemplates>("GET", "/api/templates"),
  get: lean<typeof templates.getTemplate>("GET", "/api/templates/:slug"),
  estimate: lean<typeof templates.estimateTemplate>("POST", "/api/templates/:slug/estimate"),
  run: lean<typeof templates.runTemplate>("POST", "/api/templates/:slug/run"),
  use: lean<typeof templates.useTemplate>("POST", "/api/templates/:slug/use"),
  show: lean<typeof templates.showTemplate>("PATCH", "/api/templates/:slug"),
  report: lean<typeof templates.reportTemplate>("POST", "/api/templates/:slug/report"),
  reported: lean<typeof templates.reportedTemplates>("GET", "/api/admin/templates"),
  judge: lean<typeof templates.judgeTemplate>("POST", "/api/admin/templates/:slug"),
  ofBoard: lean<typeof templates.boardTemplate>("GET", "/api/boards/:id/template"),
};
