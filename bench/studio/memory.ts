import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Studio } from "../../web/e2e/studio.ts";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Memory of the studio's own processes, in megabytes. */
export function memoryOf({ state }: Pick<Studio, "state">): number {
  const record = readFileSync(path.join(state, "aktion", "running.json"), "utf8");
  const { scripts } = JSON.parse(record) as { scripts: { studio: number } };
  const listed = execFileSync("ps", ["-A", "-o", "pgid=,rss=,comm="], { encoding: "utf8" });
  const sizes = listed.split("\n").flatMap((line) => {
    const [group, size, name] = line.trim().split(/\s+/);
    return Number(group) === scripts.studio && name === "workerd" ? Number(size) / 1024 : [];
  });
  return Math.max(...sizes);
}

/** The most of it while something goes on. */
export async function peakWhile(studio: Studio, work: Promise<unknown>): Promise<number> {
  let going = true;
  let peak = 0;
  void work.finally(() => (going = false)).catch(() => undefined);
  while (going) {
    peak = Math.max(peak, memoryOf(studio));
    await pause(30);
  }
  await work;
  return peak;
}
