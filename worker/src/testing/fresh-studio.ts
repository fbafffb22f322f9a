import { reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll } from "vitest";
import { forgetAdmin } from "./studio";

const tables = async (): Promise<number> => {
  const row = await env.DB.prepare(
    "SELECT count(*) AS found FROM sqlite_master WHERE type = 'table'",
  ).first<{ found: number }>();
  return row!.found;
};

/**
 * Files share one isolate, which spares them its start; each finds a studio nobody was at. Where what
 * was still going on at the end of the last file outlives the reset, it is done again.
 */
beforeAll(async () => {
  forgetAdmin();
  for (let tries = 0; tries < 10; tries += 1) {
    await reset();
    if ((await tables()) === 0) return;
    await scheduler.wait(100);
  }
  throw new Error("The last file's database outlived its reset.");
});
