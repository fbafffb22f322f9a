// A note of what a studio runs as, so that the next start can clear what a killed one left.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { root } from "../launcher/places.mjs";
import { endGroup } from "../launcher/process-group.mjs";

function processes() {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,pgid=,args="], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return (stdout ?? "").split("\n").flatMap((line) => {
    const found = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return found ? [{ pid: Number(found[1]), group: Number(found[2]), args: found[3] }] : [];
  });
}

export function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

export function writeRecord(file, record) {
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
}

export function removeRecord(file) {
  rmSync(file, { force: true });
}

/**
 * What the note says still lives: the launcher, or only its children.
 * Process ids are given out again, so each is believed only if it still looks like ours.
 */
export function whatLives(record, list = processes()) {
  const launcher = list.some(({ pid, args }) => {
    return pid === record.launcher && pid !== process.pid && args.includes("launch.mjs");
  });
  const ours = (args) => args.includes(root) || args.includes("wrangler") || args.includes("vite");
  const groups = Object.values(record.scripts).filter((group) => {
    return list.some((each) => each.group === group && ours(each.args));
  });
  return { launcher, groups };
}

/** Ends what a killed launcher left behind; says how many groups there were. */
export async function clearOrphans(groups) {
  await Promise.all(groups.map((group) => endGroup(group)));
  return groups.length;
}
