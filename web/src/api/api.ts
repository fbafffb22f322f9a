import type * as assets from "@aktion/schema/api/assets";
import type * as bin from "@aktion/schema/api/bin";
import type * as boards from "@aktion/schema/api/boards";
import type * as catalogue from "@aktion/schema/api/catalogue";
import type { Endpoint } from "@aktion/schema/api/endpoint";
import type * as library from "@aktion/schema/api/library";
import type * as me from "@aktion/schema/api/me";
import type * as money from "@aktion/schema/api/money";
import type * as runs from "@aktion/schema/api/runs";

/**
 * The contract of the schema without its validators, so that no page loads them just to know an
 * address. The compiler holds method and path to the contract; `call` reads nothing else.
 */
export const lean = <E extends Endpoint>(method: E["method"], path: E["path"]) =>
  ({ method, path }) as unknown as E;

export const api = {
  health: lean<typeof me.health>("GET", "/api/health"),
  me: lean<typeof me.me>("GET", "/api/me"),
  catalogue: lean<typeof catalogue.catalogue>("GET", "/api/catalogue"),

  createBoard: lean<typeof boards.createBoard>("POST", "/api/boards"),
  listBoards: lean<typeof boards.listBoards>("GET", "/api/boards"),
  getBoard: lean<typeof boards.getBoard>("GET", "/api/boards/:id"),
  boardRevision: lean<typeof boards.boardRevision>("GET", "/api/boards/:id/revision"),
  saveBoard: lean<typeof boards.saveBoard>("PUT", "/api/boards/:id"),
  renameBoard: lean<typeof boards.renameBoard>("PATCH", "/api/boards/:id"),
  duplicateBoard: lean<typeof boards.duplicateBoard>("POST", "/api/boards/:id/duplicate"),
  deleteBoard: lean<typeof boards.deleteBoard>("DELETE", "/api/boards/:id"),
  undeleteBoard: lean<typeof boards.undeleteBoard>("POST", "/api/boards/:id/undelete"),
  boardHistory: lean<typeof boards.boardHistory>("GET", "/api/boards/:id/history"),
  boardVersion: lean<typeof boards.boardVersion>("GET", "/api/boards/:id/history/:revision"),
  restoreBoard: lean<typeof boards.restoreBoard>("POST", "/api/boards/:id/restore"),
  nameBoardVersion: lean<typeof boards.nameBoardVersion>("POST", "/api/boards/:id/name"),

  startUpload: lean<typeof assets.startUpload>("POST", "/api/uploads"),
  finishUpload: lean<typeof assets.finishUpload>("POST", "/api/uploads/:id/finish"),
  sendPoster: lean<typeof assets.sendPoster>("PUT", "/api/assets/:id/poster"),
  listAssets: lean<typeof library.listAssets>("GET", "/api/assets"),
  getAsset: lean<typeof assets.getAsset>("GET", "/api/assets/:id"),
  linkAsset: lean<typeof assets.linkAsset>("POST", "/api/assets/:id/link"),
  deleteAsset: lean<typeof bin.deleteAsset>("DELETE", "/api/assets/:id"),

  estimateRun: lean<typeof runs.estimateRun>("POST", "/api/runs/estimate"),
  startRun: lean<typeof runs.startRun>("POST", "/api/runs"),
  getRun: lean<typeof runs.getRun>("GET", "/api/runs/:id"),
  listRuns: lean<typeof runs.listRuns>("GET", "/api/runs"),
  cancelRun: lean<typeof runs.cancelRun>("POST", "/api/runs/:id/cancel"),
  sendFrame: lean<typeof runs.sendFrame>("PUT", "/api/runs/:id/frames/:attempt"),
  orderRun: lean<typeof runs.orderRun>("POST", "/api/runs/:id/order"),
  retryRun: lean<typeof runs.retryRun>("POST", "/api/runs/:id/retry"),
  listTakes: lean<typeof runs.listTakes>("GET", "/api/boards/:id/takes"),

  creditHistory: lean<typeof money.creditHistory>("GET", "/api/credits/history"),
  getSettings: lean<typeof money.getSettings>("GET", "/api/settings"),
  putSettings: lean<typeof money.putSettings>("PUT", "/api/settings"),
  listOwnKeys: lean<typeof money.listOwnKeys>("GET", "/api/keys/providers"),
  putOwnKey: lean<typeof money.putOwnKey>("PUT", "/api/keys/providers/:provider"),
  deleteOwnKey: lean<typeof money.deleteOwnKey>("DELETE", "/api/keys/providers/:provider"),
  getStudioSettings: lean<typeof money.getStudioSettings>("GET", "/api/admin/settings"),
  putStudioSettings: lean<typeof money.putStudioSettings>("PUT", "/api/admin/settings"),
  studioState: lean<typeof money.studioState>("GET", "/api/admin/state"),
};
