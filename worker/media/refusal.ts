const statuses = {
  "request.malformed": 400,
  "request.not-found": 404,
  "request.method": 405,
  "media.too-large": 413,
  "media.undecodable": 415,
  "draft.asset-missing": 422,
  "draft.unusable": 422,
  "draft.needs-browser": 422,
  "draft.cancelled": 409,
  "server.broken": 500,
} as const;

export type MediaCode = keyof typeof statuses;

/** A refusal of the media script: a dotted code and words the filmmaker may see. */
export class MediaRefusal extends Error {
  readonly status: number;

  constructor(
    readonly code: MediaCode,
    message: string,
  ) {
    super(message);
    this.name = "MediaRefusal";
    this.status = statuses[code];
  }
}

export function refusalOf(error: unknown): MediaRefusal {
  if (error instanceof MediaRefusal) return error;
  console.error("media:", error);
  return new MediaRefusal("server.broken", "The media script hit a fault of its own. Try again.");
}
