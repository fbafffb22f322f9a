import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readDraft, type DraftDone } from "@aktion/schema/media/draft-protocol";
import type { Task } from "@aktion/schema/tasks/task";
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
  /** Megabytes its isolate holds: what its scripts use, and what lies in buffers and wasm memories. */
  memory(): Promise<{ heap: number; buffers: number }>;
  close(): Promise<void>;
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** Asks the isolate's inspector, after it let go of what nobody holds. */
async function heapOf(port: number): Promise<{ heap: number; buffers: number }> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  const address = targets[0]?.webSocketDebuggerUrl;
  if (!address) throw new Error("The media script has no inspector.");
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  let last = 0;
  const ask = <T>(method: string): Promise<T> =>
    new Promise((resolve) => {
      const id = (last += 1);
      const listen = ({ data }: MessageEvent<string>) => {
        const answer = JSON.parse(data) as { id?: number; result: T };
        if (answer.id !== id) return;
        socket.removeEventListener("message", listen);
        resolve(answer.result);
      };
      socket.addEventListener("message", listen);
      socket.send(JSON.stringify({ id, method }));
    });
  await ask("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await ask<HeapUsage>("Runtime.getHeapUsage");
  socket.close();
  const mega = (bytes: number): number => bytes / 1_000_000;
  return { heap: mega(usedSize), buffers: mega(backingStorageSize) };
}

export async function openMedia(): Promise<Media> {
  const state = mkdtempSync(path.join(tmpdir(), "aktion-media-"));
  const port = await freePort();
  const vars = path.join(state, "vars.env");
  const log = path.join(state, "media.log");
  writeFileSync(vars, "ENVIRONMENT=local\n");
  const env = wranglerEnv({ env: process.env }, path.join(state, "registry"));
  const inspector = await freePort();
  const args = devArguments({ script: "media", port, state, vars }).map((arg) =>
    arg.startsWith("--inspector-port") ? `--inspector-port=${inspector}` : arg,
  );
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
    memory: () => heapOf(inspector),
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
