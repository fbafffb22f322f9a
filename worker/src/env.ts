import type { StudioGate } from "./runtime/gate";
import type { RunHost } from "./runtime/run-host";

/** What wrangler.toml binds and `.dev.vars` or secrets hold. */
export interface Env {
  readonly DB: D1Database;
  readonly BUCKET: R2Bucket;
  /** What was lent for training: a folder a person, read by nobody but exports. */
  readonly TRAINING: R2Bucket;
  readonly RUNS: DurableObjectNamespace<RunHost>;
  readonly GATE: DurableObjectNamespace<StudioGate>;
  readonly MEDIA: Fetcher;
  readonly ASSETS: Fetcher;
  readonly ENVIRONMENT: string;
  readonly AUTH_SECRET?: string;
  readonly MEDIA_LINK_SECRET?: string;
  readonly PUBLIC_URL?: string;
  readonly ADMIN_EMAILS?: string;
  readonly RESEND_API_KEY?: string;
  readonly RESEND_URL?: string;
  readonly MAIL_FROM?: string;
  readonly REPLICATE_API_TOKEN?: string;
  readonly REPLICATE_URL?: string;
  readonly FAL_API_KEY?: string;
  readonly FAL_QUEUE_URL?: string;
  readonly FAL_REST_URL?: string;
  readonly ALLOW_OUTPUT_HOSTS?: string;
  /** Local drills only: where they listen for the moments at which they may end the studio. */
  readonly DRILL_URL?: string;
  /** Local drills only: faults of the database and the store, as JSON. */
  readonly DRILL_FAULTS?: string;
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Local pages (the outbox) need both: the setting, and a host that only this machine can reach. */
export const isLocal = (env: Env, url: URL): boolean =>
  env.ENVIRONMENT === "local" && loopback.test(url.hostname);

export function secretOf(env: Env, name: "AUTH_SECRET" | "MEDIA_LINK_SECRET"): string {
  const secret = env[name];
  if (!secret || secret.length < 32) throw new Error(`${name} must be set, to 32 letters or more`);
  return secret;
}

/** A variable by a name that a maker declares; one that is empty is as good as not set. */
export function setting(env: Env, name: string): string | undefined {
  const value: unknown = Reflect.get(env, name);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Hosts a maker's outputs may come from: its own, and those an operator allows besides. */
export const outputHosts = (env: Env, own: readonly string[]): string[] => [
  ...own,
  ...(env.ALLOW_OUTPUT_HOSTS ?? "")
    .split(",")
    .map((host) => host.trim().toLowerCase())
    .filter(Boolean),
];
