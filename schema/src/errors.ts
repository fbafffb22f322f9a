import * as says from "#words/errors";

/**
 * The catalogue of what the API refuses: the code clients rely on, its HTTP status, and the words
 * shown when the place that refuses has none better. Codes are never renamed.
 */
export const errorCatalogue = {
  "request.malformed": [400, says.requestMalformed],
  "request.too-large": [413, says.requestTooLarge],
  "request.unsupported": [415, says.requestUnsupported],
  "request.not-found": [404, says.requestNotFound],
  "request.method": [405, says.requestMethod],
  "request.foreign": [403, says.requestForeign],
  "request.too-many": [429, says.requestTooMany],
  "auth.required": [401, says.authRequired],
  "auth.forbidden": [403, says.authForbidden],
  "auth.guest": [403, says.authGuest],
  "auth.code": [400, says.authCode],
  "graph.malformed": [422, says.graphMalformed],
  "graph.newer": [422, says.graphNewer],
  "graph.too-large": [413, says.graphTooLarge],
  "graph.too-many": [422, says.graphTooMany],
  "graph.duplicate": [422, says.graphDuplicate],
  "graph.cycle": [422, says.graphCycle],
  "graph.edge-nowhere": [422, says.graphEdgeNowhere],
  "graph.port-type": [422, says.graphPortType],
  "graph.port-taken": [422, says.graphPortTaken],
  "graph.unknown-kind": [422, says.graphUnknownKind],
  "graph.unknown-param": [422, says.graphUnknownParam],
  "graph.bad-param": [422, says.graphBadParam],
  "graph.several-lists": [422, says.graphSeveralLists],
  "graph.list-too-long": [422, says.graphListTooLong],
  "node.input-missing": [422, says.nodeInputMissing],
  "node.blocked": [422, says.nodeBlocked],
  "node.no-maker": [422, says.nodeNoMaker],
  "node.draft-input": [422, says.nodeDraftInput],
  "node.asset-missing": [422, says.nodeAssetMissing],
  "node.cast-missing": [422, says.nodeCastMissing],
  "board.not-found": [404, says.boardNotFound],
  "board.stale": [409, says.boardStale],
  "board.version-not-found": [404, says.boardVersionNotFound],
  "asset.not-found": [404, says.assetNotFound],
  "asset.unsupported": [415, says.assetUnsupported],
  "asset.broken": [422, says.assetBroken],
  "asset.too-large": [413, says.assetTooLarge],
  "asset.storage-full": [413, says.assetStorageFull],
  "asset.too-many-tags": [422, says.assetTooManyTags],
  "zip.too-large": [413, says.zipTooLarge],
  "zip.too-many": [413, says.zipTooMany],
  "report.not-found": [404, says.reportNotFound],
  "asset.link": [403, says.assetLink],
  "cast.not-found": [404, says.castNotFound],
  "cast.picture-gone": [422, says.castPictureGone],
  "cast.too-many": [422, says.castTooMany],
  "cast.no-picture": [422, says.castNoPicture],
  "cast.training": [409, says.castTraining],
  "look.not-found": [404, says.lookNotFound],
  "look.too-many": [422, says.lookTooMany],
  "enhance.declined": [422, says.enhanceDeclined],
  "enhance.failed": [503, says.enhanceFailed],
  "consent.stale": [409, says.consentStale],
  "contribution.not-found": [404, says.contributionNotFound],
  "export.not-found": [404, says.exportNotFound],
  "upload.not-found": [404, says.uploadNotFound],
  "upload.parts": [422, says.uploadParts],
  "run.not-found": [404, says.runNotFound],
  "run.graph-gone": [404, says.runGraphGone],
  "run.nothing": [422, says.runNothing],
  "run.problems": [422, says.runProblems],
  "run.finished": [409, says.runFinished],
  "run.busy": [409, says.runBusy],
  "run.same-key": [409, says.runSameKey],
  "run.training": [422, says.runTraining],
  "run.tier": [422, says.runTier],
  "run.too-many": [429, says.runTooMany],
  "template.not-found": [404, says.templateNotFound],
  "template.input": [422, says.templateInput],
  "template.form": [422, says.templateForm],
  "template.nothing": [422, says.templateNothing],
  "template.private": [422, says.templatePrivate],
  "template.too-many": [422, says.templateTooMany],
  "template.taken-down": [403, says.templateTakenDown],
  "take.not-found": [404, says.takeNotFound],
  "take.settings-gone": [404, says.takeSettingsGone],
  "watch.not-found": [404, says.watchNotFound],
  "watch.too-many": [422, says.watchTooMany],
  "watch.full": [422, says.watchFull],
  "price.changed": [409, says.priceChanged],
  "credits.short": [402, says.creditsShort],
  "credits.cap": [402, says.creditsCap],
  "run.no-frame": [409, says.runNoFrame],
  "run.not-waiting": [409, says.runNotWaiting],
  "provider.not-found": [404, says.providerNotFound],
  "settings.stale": [409, says.settingsStale],
  "settings.unknown": [422, says.settingsUnknown],
  "hook.refused": [401, says.hookRefused],
  "media.undecodable": [415, says.mediaUndecodable],
  "server.broken": [500, says.serverBroken],
  "server.busy": [503, says.serverBusy],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type ErrorCode = keyof typeof errorCatalogue;

export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly details?: unknown };
}

/** A refusal an API caller can act on. Only `code`, `message` and `details` ever leave the server. */
export class AppError extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly details: unknown;

  constructor(code: ErrorCode, message: string = errorCatalogue[code][1], details?: unknown) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.details = details;
    this.status = errorCatalogue[code][0];
  }

  toBody(): ErrorBody {
    const { code, message, details } = this;
    return { error: details === undefined ? { code, message } : { code, message, details } };
  }
}
