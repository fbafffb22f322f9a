import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { at } from "../../tools/launcher/places.mjs";
import { makeStudio, type Studio } from "./studio.ts";

let studio: Studio;

beforeAll(async () => {
  studio = await makeStudio();
  await studio.start();
});

afterAll(() => studio.remove());

const answers = () =>
  fetch(`${studio.url}/api/health`, { signal: AbortSignal.timeout(2000) }).then(
    () => true,
    () => false,
  );

const record = () =>
  JSON.parse(readFileSync(path.join(studio.state, "aktion", "running.json"), "utf8")) as {
    launcher: number;
    scripts: Record<"studio" | "media", number>;
  };

function processes() {
  const listed = execFileSync("ps", ["-A", "-o", "pid=,pgid=,stat=,args="], { encoding: "utf8" });
  return listed.split("\n").flatMap((line) => {
    const [, pid, group, stat, args] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return args && !stat?.startsWith("Z") ? [{ pid: Number(pid), group: Number(group), args }] : [];
  });
}

function startAgain(port: number) {
  const env = { ...process.env, PORT: String(port), AKTION_STATE: studio.state };
  try {
    const command = [at("tools", "launch.mjs"), "start"];
    return execFileSync(process.execPath, command, { env, encoding: "utf8", timeout: 30_000 });
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}

test("both scripts come back after kill -9, the one after the other", async () => {
  for (const script of ["media", "studio"] as const) {
    const before = record().scripts[script];
    studio.killScript(script);
    await expect.poll(() => record().scripts[script], { timeout: 20_000 }).not.toBe(before);
    await expect.poll(answers, { timeout: 20_000, interval: 200 }).toBe(true);
  }
});

test("the front process of the studio, killed alone, is replaced", async () => {
  const group = record().scripts.studio;
  const front = processes().find((each) => {
    return each.group === group && each.args.includes(`entry=127.0.0.1:${studio.port}`);
  });
  process.kill(front?.pid ?? 0, "SIGKILL");
  await expect.poll(() => record().scripts.studio, { timeout: 30_000 }).not.toBe(group);
  await expect.poll(answers, { timeout: 20_000, interval: 200 }).toBe(true);
});

test("a second studio over the same boards is refused in words", () => {
  expect(startAgain(studio.port + 1)).toContain(`already runs from this folder at ${studio.url}`);
});

test("a launcher that was killed leaves nothing in the way of the next", async () => {
  const { launcher } = record();
  process.kill(launcher, "SIGKILL");
  expect(await answers()).toBe(true);
  await studio.start();
  expect(record().launcher).not.toBe(launcher);
  expect(await answers()).toBe(true);
});

test("ending it leaves no process, and it starts again", async () => {
  const { launcher, scripts } = record();
  const groups = [launcher, ...Object.values(scripts)];
  await studio.stop();
  expect(processes().filter(({ group }) => groups.includes(group))).toEqual([]);
  await studio.start();
  expect(await answers()).toBe(true);
});
