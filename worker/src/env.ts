import type { RunHost } from "./runtime/run-host";

/** What wrangler.toml binds and `.dev.vars` or secrets hold. */
export interface Env {
  readonly DB: D1Database;
  readonly BUCKET: R2Bucket;
  readonly RUNS: DurableObjectNamespace<RunHost>;
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
