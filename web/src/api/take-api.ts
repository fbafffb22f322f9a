import type { deleteTake, takeSettings, undeleteTake } from "@aktion/schema/api/takes";
import type { runGraph } from "@aktion/schema/api/runs";
import { lean } from "./api";

/** Apart from the others: no board needs these to be drawn. */
export const takeApi = {
  deleteTake: lean<typeof deleteTake>("DELETE", "/api/takes/:id"),
  undeleteTake: lean<typeof undeleteTake>("POST", "/api/takes/:id/undelete"),
  runGraph: lean<typeof runGraph>("GET", "/api/runs/:id/graph"),
  takeSettings: lean<typeof takeSettings>("GET", "/api/takes/:id/settings"),
};
