import type * as makers from "@aktion/schema/api/makers";
import { lean } from "./api";

/** Makers' keys and health: asked for on the pages that show them. */
export const makerApi = {
  tryOwnKey: lean<typeof makers.tryOwnKey>("POST", "/api/keys/providers/:provider/try"),
  tryStudioKey: lean<typeof makers.tryStudioKey>("POST", "/api/admin/makers/:maker/try"),
  wakeMaker: lean<typeof makers.wakeMaker>("POST", "/api/admin/makers/:maker/wake"),
};
