import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readDraft, type DraftDone } from "@aktion/schema/media/draft-protocol";
import type { Task } from "@aktion/schema/tasks/task";
import { isolateMemory, type IsolateMemory } from "./isolate-memory.ts";
import { root } from "../../tools/launcher/places.mjs";
import { startGroup } from "../../tools/launcher/process-group.mjs";
import { freePort } from "../../tools/studio/ports.mjs";
import { devArguments, wranglerEnv } from "../../tools/studio/wrangler.mjs";

export type Bytes = Uint8Array<ArrayBuffer>;

export interface Drafted extends DraftDone {
  readonly artifact: Bytes;
  readonly ms: number;
}

/** The media script as `npm start` runs it, alone. */
export interface Media {
  readonly url: string;
  make(task: Task, assets?: Readonly<Record<string, Bytes>>, take?: number): Promise<Drafted>;
  /** Megabytes its process holds, the runtime itself included. */
  resident(): number;
  /** What its isolate holds: wasm and heap. */
  memory(): Promise<IsolateMemory>;
  close(): Promise<void>;
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );

/** What the largest process of the script's group has in memory: the runtime itself included. */
function residentOf(group: number): number {
  const listed = execFileSync("ps", ["-A", "-o", "pgid=,rss=,args="], { encoding: "utf8" });
  const sizes = listed.split("\n").flatMap((line) => {
    const [, owner, size, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(owner) === group && args?.includes("workerd") ? [Number(size) / 1000] : [];
  });
  return Math.max(0, ...sizes);
}

export async function openMedia(shots: "quick" | "sharp" = "quick"): Promise<Media> {
  const state = mkdtempSync(path.join(tmpdir(), "aktion-media-"));
  const port = await freePort();
  const vars = path.join(state, "vars.env");
  const log = path.join(state, "media.log");
  writeFileSync(vars, `ENVIRONMENT=local\nDRAFT_SHOTS=${shots}\n`);
  const env = wranglerEnv({ env: process.env }, path.join(state, "registry"));
  const inspector = await freePort();
  const args = devArguments({ script: "media", port, state, vars, inspector });
  const group = startGroup(process.execPath, args, { cwd: root, env, log });
  const url = `http://127.0.0.1:${port}`;
  const close = async () => {
    await group.stop();
    rmSync(state, { recursive: true, force: true });
  };
  for (const limit = Date.now() + 60_000; !(await answers(url));) {
    if (Date.now() > limit) {
      const said = readFileSync(log, "utf8");
      await close();
      throw new Error(`The media script did not start:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    close,
    resident: () => residentOf(group.pid ?? 0),
    memory: () => isolateMemory(inspector),
    async make(task, assets = {}, take = 1) {
      const form = new FormData();
      form.set("task", JSON.stringify(task));
      form.set("take", String(take));
      for (const [id, bytes] of Object.entries(assets))
        form.set(`asset:${id}`, new Blob([bytes]), id);
      const from = performance.now();
      const answer = await fetch(`${url}/draft`, { method: "POST", body: form });
      if (!answer.ok || !answer.body) throw new Error(await answer.text());
      const draft = await readDraft(answer.body);
      const ms = performance.now() - from;
      if (!draft.ok) throw new Error(`${task.kind}: ${draft.error.message}`);
      return { ...draft.done, artifact: draft.artifact, ms };
    },
  };
}
