import type * as cast from "@aktion/schema/api/cast";
import { lean } from "../api/api";

/** Apart from the others: only boards with a cast need these. */
export const castApi = {
  list: lean<typeof cast.listCast>("GET", "/api/cast"),
  create: lean<typeof cast.createCastMember>("POST", "/api/cast"),
  change: lean<typeof cast.changeCastMember>("PATCH", "/api/cast/:id"),
  remove: lean<typeof cast.deleteCastMember>("DELETE", "/api/cast/:id"),
  undelete: lean<typeof cast.undeleteCastMember>("POST", "/api/cast/:id/undelete"),
  offer: lean<typeof cast.offerTraining>("GET", "/api/cast/:id/training"),
  train: lean<typeof cast.trainCastMember>("POST", "/api/cast/:id/train"),
  uses: lean<typeof cast.usesOfCastMember>("GET", "/api/cast/:id/uses"),
};
