/**
 * The catalogue of what the API refuses: the code clients rely on, its HTTP status, and the words
 * shown when the place that refuses has none better. Codes are never renamed.
 */
export const errorCatalogue = {
  "request.malformed": [400, "That request could not be read."],
  "request.too-large": [413, "That is larger than Aktion takes."],
  "request.unsupported": [415, "Send this as JSON."],
  "request.not-found": [404, "There is nothing here."],
  "request.method": [405, "This address does not do that."],
  "request.foreign": [403, "Requests from other sites are refused."],
  "request.too-many": [429, "That was a lot at once. Wait a moment and try again."],
  "auth.required": [401, "Sign in first."],
  "auth.forbidden": [403, "This is for admins."],
  "auth.guest": [403, "Sign in with your e-mail to do this. Everything you made stays yours."],
  "auth.code": [400, "That code is wrong or has run out. Ask for a new one."],
  "graph.malformed": [422, "This is not a graph Aktion can read."],
  "graph.newer": [422, "This graph was made by a newer Aktion. Update to open it."],
  "graph.too-large": [413, "A board's document may be 1 MB. Media is never inside it."],
  "graph.too-many": [422, "A board holds 2,000 nodes and 8,000 wires at most."],
  "graph.duplicate": [422, "Two parts of this graph share one id."],
  "graph.cycle": [422, "These nodes wait for each other in a circle. Remove one of the wires."],
  "graph.edge-nowhere": [422, "A wire leads to a node or port that is not there."],
  "graph.port-type": [422, "A wire joins two ports that do not fit."],
  "graph.port-taken": [422, "A port that takes one wire has several."],
  "graph.unknown-kind": [422, "This Aktion does not know this kind of node, so it can't run it."],
  "graph.unknown-param": [422, "A node has a setting its kind does not have."],
  "graph.bad-param": [422, "A node has a setting out of its range."],
  "graph.several-lists": [422, "Only one input of a node may be a list."],
  "graph.list-too-long": [422, "A list may hold 24 at most."],
  "node.input-missing": [422, "A node waits for an input that is not wired."],
  "node.blocked": [422, "A node is not ready to run."],
  "node.no-maker": [422, "No maker can serve this node on this tier."],
  "node.draft-input": [422, "A circled Draft take would go into paid work."],
  "node.asset-missing": [422, "A file this node uses is gone. Choose another."],
  "node.cast-missing": [422, "A cast member this node uses is gone. Choose another."],
  "board.not-found": [404, "There is no such board, or it is not yours."],
  "board.stale": [409, "This board was changed elsewhere since you opened it."],
  "board.version-not-found": [404, "That version is no longer kept."],
  "asset.not-found": [404, "There is no such file, or it is not yours."],
  "asset.unsupported": [
    415,
    "Aktion takes PNG, JPEG, WebP, GIF, MP4, WebM, MOV, WAV, MP3, OGG and M4A.",
  ],
  "asset.broken": [422, "This file is cut off or damaged. Export it again and retry."],
  "asset.too-large": [413, "A still may be 25 MB and 16 megapixels, sound 50 MB, a shot 500 MB."],
  "asset.storage-full": [413, "Guests may keep 200 MB. Sign in to keep more, or delete some."],
  "asset.link": [403, "This link has run out or was changed."],
  "cast.not-found": [404, "There is no such cast member, or they are not yours."],
  "cast.picture-gone": [422, "A picture is gone, or is no still of yours. Choose another."],
  "cast.too-many": [422, "Your cast has 200 members, and more don't fit. Delete some first."],
  "upload.not-found": [404, "This upload was ended. Start it again."],
  "upload.parts": [422, "Parts of this upload are missing. Send them again."],
  "run.not-found": [404, "There is no such run, or it is not yours."],
  "run.graph-gone": [404, "The graph of this run was not kept."],
  "run.nothing": [422, "There is nothing to run yet. Add a node that makes something."],
  "run.problems": [
    422,
    "Some nodes are not ready to run. Nothing was started, nothing was charged.",
  ],
  "run.finished": [409, "This run is already over."],
  "run.busy": [409, "This run is still going."],
  "run.same-key": [409, "That Idempotency-Key was used for another run."],
  "run.tier": [422, "No maker is set up for this tier yet. Draft is free and works here."],
  "run.too-many": [429, "As many of your runs as may are going already. Wait for one to end."],
  "take.not-found": [
    404,
    "There is no such take, or it is not yours. The bin keeps takes 30 days.",
  ],
  "take.settings-gone": [404, "What this take was made from was not kept."],
  "price.changed": [409, "The price changed since it was shown. Look again, then run."],
  "credits.short": [402, "This costs more credits than you have."],
  "credits.cap": [402, "This would go over your cap. Raise the cap, or run less at once."],
  "run.no-frame": [409, "This frame is not waited for, or it is here already."],
  "run.not-waiting": [409, "Only runs that wait can be moved."],
  "provider.not-found": [404, "There is no such maker, or it takes no key of yours."],
  "settings.stale": [409, "These settings were changed meanwhile. Look again, then save."],
  "settings.unknown": [422, "These settings name a kind or a maker that is not there."],
  "hook.refused": [401, "This report could not be verified."],
  "media.undecodable": [415, "This picture can't be decoded here."],
  "server.broken": [500, "Aktion hit a fault of its own. Nothing was charged. Try again."],
  "server.busy": [503, "Aktion is busy. Nothing was charged. Try again in a moment."],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type ErrorCode = keyof typeof errorCatalogue;

export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly details?: unknown };
}

/** A refusal an API caller can act on. Only `code`, `message` and `details` ever leave the server. */
export class AppError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    message: string = errorCatalogue[code][1],
    readonly details?: unknown,
  ) {
    super(message);
    this.name = "AppError";
    this.status = errorCatalogue[code][0];
  }

  toBody(): ErrorBody {
    const { code, message, details } = this;
    return { error: details === undefined ? { code, message } : { code, message, details } };
  }
}
