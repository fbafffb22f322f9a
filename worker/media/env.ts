/** What the media script is configured with. */
export interface Env {
  /** "sharp" for Draft shots of 1280x720; else they are 640x360. */
  readonly DRAFT_SHOTS?: string;
}
