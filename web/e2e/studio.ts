// A real studio for tests and shots: `npm start` itself, on a free port, over a folder of its own.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { at } from "../../tools/launcher/places.mjs";
import { endGroup, groupIsAlive, signalGroup } from "../../tools/launcher/process-group.mjs";
import { isConfigurationName } from "../../tools/studio/configuration-names.mjs";
import { freePort } from "../../tools/studio/ports.mjs";
import { probe } from "../../tools/studio/probe.mjs";

/** Where a studio is; plain data, so that another process can take hold of the same one. */
export interface StudioPlace {
  url: string;
  port: number;
  /** Everything this studio keeps: database, media, secrets, logs. */
  state: string;
  /** What its Worker is configured with beyond the local defaults. */
  env: Record<string, string>;
  /** The process this studio is for; it ends by itself when that is gone. */
  owner: number;
}

export interface Studio extends StudioPlace {
  /** Resolves when page, API and media script answer. */
  start(): Promise<void>;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
  /** `kill -9` of the launcher and all it started, at once. */
  kill(): Promise<void>;
  /** `kill -9` of one script only; the launcher, left alive, brings it back by itself. */
  killScript(script: "studio" | "media"): void;
  /** Kills and starts over the same data. */
  restart(): Promise<void>;
  /** Stops it and deletes all it kept. */
  remove(): Promise<void>;
}

interface Running {
  launcher: number;
  mediaPort: number;
  scripts: Record<"studio" | "media", number>;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Makes a studio that is not started yet. Keys and addresses of the real world never reach it. */
export async function makeStudio(env: Record<string, string> = {}): Promise<Studio> {
  const port = await freePort();
  const state = mkdtempSync(path.join(tmpdir(), "aktion-studio-"));
  return takeHold({ url: `http://127.0.0.1:${port}`, port, state, env, owner: process.pid });
}

export function takeHold(place: StudioPlace): Studio {
  const { url, port, state } = place;
  const running = (): Running | undefined => {
    try {
      return JSON.parse(
        readFileSync(path.join(state, "aktion", "running.json"), "utf8"),
      ) as Running;
    } catch {
      return undefined;
    }
  };

  async function start() {
    const child = spawn(process.execPath, [at("tools", "launch.mjs"), "start"], {
      cwd: at(),
      env: {
        ...ownEnvironment(),
        ...place.env,
        PORT: String(port),
        AKTION_STATE: state,
        AKTION_OWNER: String(place.owner),
      },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    let ended = false;
    const listen = (chunk: Buffer) => (said += chunk.toString());
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", () => (ended = true));
    child.unref();
    for (const limit = Date.now() + 120_000; Date.now() < limit; await pause(50)) {
      if (said.includes(`\n  ${url}\n`)) return;
      if (ended) break;
    }
    throw new Error(`The studio did not start. It said:\n${said}`);
  }

  async function stop() {
    const now = running();
    if (!now) return;
    try {
      process.kill(now.launcher, "SIGTERM");
    } catch {
      return kill();
    }
    // It takes its record back first and ends after what it started; a second signal would hurry it.
    for (const limit = Date.now() + 15_000; Date.now() < limit; await pause(50)) {
      if (!groupIsAlive(now.launcher)) return;
    }
    await endGroup(now.launcher);
  }

  async function kill() {
    const now = running();
    if (!now) return;
    const groups = [now.launcher, ...Object.values(now.scripts)];
    for (const group of groups) signalGroup(group, "SIGKILL");
    for (const group of groups) await endGroup(group, 0);
    while ((await probe(url, 500)) !== "refuses") await pause(20);
  }

  return {
    ...place,
    start,
    stop,
    kill,
    killScript(script) {
      const now = running();
      if (now) signalGroup(now.scripts[script], "SIGKILL");
    },
    async restart() {
      await kill();
      await start();
    },
    async remove() {
      await stop();
      rmSync(state, { recursive: true, force: true });
    },
  };
}

/** Our environment without anything that would configure a Worker, or say that this is a test. */
function ownEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => {
    return !isConfigurationName(name) && !/^(VITEST|VITE_|NODE_ENV|NODE_OPTIONS|TEST$)/.test(name);
  });
  return Object.fromEntries(kept);
}
