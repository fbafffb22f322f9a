// Starts the studio: the page and API as one process group, the media script as another,
// both kept alive, with one state folder and one registry in which they find each other.
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { at, root } from "../launcher/places.mjs";
import { startGroup } from "../launcher/process-group.mjs";
import { Stop, say, step } from "../launcher/say.mjs";
import { beforeLeaving } from "../launcher/signals.mjs";
import { ringCron } from "./cron.mjs";
import { prepareDatabase } from "./database.mjs";
import { keep } from "./keeper.mjs";
import { lastWords } from "./read-log.mjs";
import { freePort, isFree } from "./ports.mjs";
import { clearOrphans, readRecord, removeRecord, whatLives, writeRecord } from "./record.mjs";
import { ensureVars, overlay, writeVars } from "./vars.mjs";
import { devArguments, forgetName, wranglerEnv } from "./wrangler.mjs";

/** AKTION_STATE puts everything a studio keeps elsewhere: data, secrets, logs, its record. */
export function placesOf(environment) {
  const own = environment.AKTION_STATE;
  const state = own ? path.resolve(root, own) : at(".wrangler", "state");
  const control = own ? path.join(state, "aktion") : at(".aktion");
  mkdirSync(path.join(control, "logs"), { recursive: true });
  return {
    state,
    registry: path.join(control, "registry"),
    record: path.join(control, "running.json"),
    vars: own ? path.join(control, "dev.vars") : at(".dev.vars"),
    passed: (script) => path.join(control, `${script}.env`),
    log: (name) => path.join(control, "logs", `${name}.log`),
  };
}

/** Refuses a second studio over the same data, and clears what a killed one left. */
export async function claim(places, port) {
  const record = readRecord(places.record);
  if (record) {
    const { launcher, groups } = whatLives(record);
    if (launcher) throw new Stop(alreadyRunning(record, port));
    if (groups.length > 0) {
      await step("Ending what the last studio left running", "Left-overs ended", () => {
        return clearOrphans(groups);
      });
    }
    removeRecord(places.record);
  }
  if (!(await isFree(port))) {
    throw new Stop(
      `Port ${port} is taken by another programme. Choose a free one:\n\n` +
        `  PORT=${port + 1} npm start`,
    );
  }
  rmSync(places.registry, { recursive: true, force: true });
  mkdirSync(places.registry, { recursive: true });
}

function alreadyRunning({ url }, port) {
  return (
    `Aktion already runs from this folder at ${url}, with the same boards.\n` +
    "Open that, or end it with Ctrl-C in its window first. For a second, separate one:\n\n" +
    `  AKTION_STATE=.aktion/second PORT=${port + 1} npm start`
  );
}

/**
 * Starts both scripts and resolves when both answer.
 * `gaveUp` is called when one keeps failing; `publicUrl` is where the page is opened.
 */
export async function openStudio({ toolchain, environment, places, port, publicUrl, ...options }) {
  const vars = overlay(ensureVars(places.vars), environment, publicUrl);
  const write = (script, values) => {
    writeFileSync(places.passed(script), writeVars(values), { mode: 0o600 });
  };
  write("studio", vars);
  const { ENVIRONMENT, DRAFT_SHOTS = "quick" } = vars;
  write("media", { ENVIRONMENT, DRAFT_SHOTS });
  await prepareDatabase({ toolchain, state: places.state, log: places.log("database") });

  const mediaPort = await freePort();
  // `scripts`: the process group that each runs as.
  const record = { launcher: process.pid, url: publicUrl, port, mediaPort, scripts: {} };
  const note = (script, group) => {
    record.scripts[script] = group.pid;
    writeRecord(places.record, record);
  };
  beforeLeaving(() => removeRecord(places.record));

  const service = (script, own) => ({
    ...own,
    script,
    log: places.log(script),
    patient: options.patient,
    start() {
      const log = places.log(script);
      rotate(log);
      forgetName(places.registry, script);
      const ask = { script, port: own.port, state: places.state, vars: places.passed(script) };
      const env = wranglerEnv(toolchain, places.registry);
      return startGroup(toolchain.node, devArguments(ask), { cwd: root, env, log });
    },
  });
  const studio = service("studio", {
    name: "studio",
    port,
    url: `http://127.0.0.1:${port}/api/health`,
    hangLimitMs: 30_000,
  });
  const media = service("media", {
    name: "media maker",
    port: mediaPort,
    url: `http://127.0.0.1:${mediaPort}/`,
    hangLimitMs: 300_000,
  });
  const bell = ringCron(port);
  const watch = (each) =>
    keep(each, {
      started: (group) => note(each.script, group),
      back: () => each === studio && void bell.now(),
      troubled: ({ name, log }) => {
        say(`  The ${name} can't start until this is mended. ${lastWords(log)}`);
      },
      lost: (reason, name) => say(`  The ${name} stopped (${reason}). Starting it again.`),
      gaveUp: (reason, name) =>
        options.gaveUp?.(`The ${name} keeps failing: ${reason}.\n${lastWords(each.log)}`),
    });

  const kept = [media, studio].map((each) => ({ each, keeper: watch(each) }));
  const stop = async () => {
    bell.stop();
    await Promise.all(kept.map(({ keeper }) => keeper.stop()));
    removeRecord(places.record);
  };
  await step("Starting the studio and its media maker", "Started", async () => {
    const results = await Promise.allSettled(kept.map(({ keeper }) => keeper.ready));
    const failed = results.findIndex(({ status }) => status === "rejected");
    if (failed < 0) return;
    await stop();
    const { name, log } = kept[failed].each;
    const { message } = results[failed].reason;
    throw new Stop(`The ${name} did not start: ${message}.\n${lastWords(log)}`);
  });
  void bell.now();
  return { stop, mediaPort };
}

/** Keeps the log of the life before this one: it says why that one ended. */
function rotate(log) {
  try {
    renameSync(log, log.replace(/\.log$/, ".before.log"));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}
