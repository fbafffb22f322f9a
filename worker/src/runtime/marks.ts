import type { Env } from "../env";

/** The moments at which a drill may end the whole studio, to see that nothing is lost. */
export type Mark =
  | "held"
  | "before-submit"
  | "after-submit"
  | "job-id-stored"
  | "poll"
  | "success-seen"
  | "object-put"
  | "before-delivery"
  | "delivered"
  | "take-recorded"
  | "before-alarm"
  | "cancelling";

/** Nothing, unless a local drill listens: it lets the studio go on, or kills it here. */
export async function mark(env: Env, name: Mark): Promise<void> {
  if (env.ENVIRONMENT !== "local" || !env.DRILL_URL) return;
  const answer = await fetch(`${env.DRILL_URL}/${name}`).catch(() => null);
  await answer?.body?.cancel();
}
