import type * as contract from "@aktion/schema/api/watch";
import { lean } from "../api/api";

export const watchApi = {
  create: lean<typeof contract.createWatchLink>("POST", "/api/boards/:id/watch"),
  list: lean<typeof contract.listWatchLinks>("GET", "/api/boards/:id/watch"),
  end: lean<typeof contract.endWatchLink>("DELETE", "/api/watch/:token"),
  mark: lean<typeof contract.markWatchNote>("PATCH", "/api/watch/:token/notes/:note"),
  look: lean<typeof contract.watch>("GET", "/api/watch/:token"),
  note: lean<typeof contract.writeWatchNote>("POST", "/api/watch/:token/notes"),
  approve: lean<typeof contract.approveByWatch>("POST", "/api/watch/:token/approve"),
};
