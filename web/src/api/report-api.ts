import type * as reports from "@aktion/schema/api/reports";
import { lean } from "./api";

/** What people told the studio, as admins read it. */
export const reportApi = {
  listReports: lean<typeof reports.listReports>("GET", "/api/admin/reports"),
  finishReport: lean<typeof reports.finishReport>("POST", "/api/admin/reports/:id/done"),
};
