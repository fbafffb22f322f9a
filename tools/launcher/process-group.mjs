// Every child is the head of its own process group, so that nothing it starts can outlive it:
// `wrangler dev` is four processes, and a signal to one of them leaves the others serving.
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";

const living = new Set();

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export function groupIsAlive(pid) {
  try {
    process.kill(-pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

export async function endGroup(pid, graceMs = 5000) {
  signalGroup(pid, "SIGTERM");
  for (let waited = 0; waited < graceMs && groupIsAlive(pid); waited += 50) await pause(50);
  signalGroup(pid, "SIGKILL");
  for (let waited = 0; waited < 2000 && groupIsAlive(pid); waited += 20) await pause(20);
}

/**
 * Starts a command as a group of its own.
 * `log`: a file that gets all it prints (else it prints to our own output).
 * `exited` resolves with its exit code (128 when a signal ended it) and never rejects.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string; env?: NodeJS.ProcessEnv; log?: string; append?: boolean }} [options]
 */
export function startGroup(command, args, { cwd, env = process.env, log, append = false } = {}) {
  const out = log ? openSync(log, append ? "a" : "w") : "inherit";
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", out, out] });
  if (typeof out === "number") closeSync(out);
  const group = {
    pid: child.pid,
    exited: new Promise((resolve) => {
      child.once("error", () => resolve(127));
      child.once("exit", (code) => resolve(code ?? 128));
    }),
    async stop(graceMs) {
      if (child.pid) await endGroup(child.pid, graceMs);
      living.delete(group);
    },
  };
  living.add(group);
  void group.exited.then(() => {
    if (!child.pid || !groupIsAlive(child.pid)) living.delete(group);
  });
  return group;
}

/** Runs a command to its end; its output goes to `log` and comes back as `text`. */
export async function runToEnd(command, args, { log, ...options }) {
  const group = startGroup(command, args, { ...options, log });
  const code = await group.exited;
  return { code, text: readFileSync(log, "utf8") };
}

export async function stopEverything() {
  await Promise.all([...living].map((group) => group.stop()));
}

export function killEverything() {
  for (const { pid } of living) if (pid) signalGroup(pid, "SIGKILL");
}
