// wrangler keeps no time on one's own machine, so the launcher rings the studio's cron by itself.
import { probe } from "./probe.mjs";

const everyMs = 60_000;
const answerMs = 30_000;

/** Rings every minute; `now` rings besides, when the studio has come up or was away. */
export function ringCron(port, { every = everyMs, ring = probe } = {}) {
  const url = `http://127.0.0.1:${port}/cdn-cgi/handler/scheduled`;
  let ringing = false;
  const now = async () => {
    if (ringing) return;
    ringing = true;
    await ring(url, answerMs);
    ringing = false;
  };
  const timer = setInterval(() => void now(), every);
  timer.unref?.();
  return { now, stop: () => clearInterval(timer) };
}
