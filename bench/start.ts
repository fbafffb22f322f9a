// From the command to a studio that answers: over nothing, over boards that are there, after a crash.
import { makeStudio } from "../web/e2e/studio.ts";
import { asked } from "./options/asked.ts";
import { median, printTable } from "./printing/table.ts";

const rounds = Number(asked("rounds", "3"));

const studio = await makeStudio();
async function timed(end: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await studio.start();
  const took = performance.now() - begun;
  await end();
  return took;
}
try {
  const first = await timed(studio.stop);
  const again: number[] = [];
  const killed: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    again.push(await timed(studio.kill));
    killed.push(await timed(studio.stop));
  }
  printTable("start", [
    { what: "First start, nothing there yet", ours: first, limit: null, unit: "ms" },
    { what: "Start again", ours: median(again), limit: 8000, unit: "ms" },
    { what: "Start after kill -9", ours: median(killed), limit: 8000, unit: "ms" },
  ]);
} finally {
  await studio.remove();
}
