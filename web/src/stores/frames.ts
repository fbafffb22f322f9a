import type { TaskOf } from "@aktion/schema/tasks/task";
import type { StoreApi } from "zustand/vanilla";
import * as says from "#words/stores";
import { api } from "../api/api";
import { toApiError } from "../api/api-error";
import { call } from "../api/call";
import type { Runs, RunsState } from "./runs";
import { mediaUrl } from "./takes";
import { takeFrame } from "./video-frame";
import { say, type ViewState } from "./view";

/** Frames that the run followed here waits for: of shots that only a browser can decode. */
interface Awaited {
  readonly run: string;
  readonly attempt: string;
  readonly task: TaskOf<"media.frame">;
}

/** Of the nodes that an event changed: each event keeps the others as they were. */
function awaited({ live }: RunsState, before: RunsState): Awaited[] {
  if (!live) return [];
  const known = before.live?.state.nodes;
  return Object.entries(live.state.nodes).flatMap(([id, node]) =>
    node === known?.[id] || node.status !== "running"
      ? []
      : node.jobs.flatMap(({ task, wait, attempts }) => {
          const attempt = attempts.at(-1)?.id;
          return wait?.why === "browser" && attempt && task.kind === "media.frame"
            ? [{ run: live.id, attempt, task }]
            : [];
        }),
  );
}

/** Shots are asked for a moment before their end: at the very end some browsers show nothing. */
const nearlyOver = 0.001;

const momentOf =
  (at: Awaited["task"]["at"]) =>
  (seconds: number): number => {
    const last = Math.max(0, (Number.isFinite(seconds) ? seconds : 0) - nearlyOver);
    return at === "first" ? 0 : at === "last" ? last : Math.min(at, last);
  };

const unplayable = says.thisBrowserCantPlayThatShot;

/** Takes the frames that the followed run waits for, one after another. */
export function supplyFrames(runs: Runs, view: StoreApi<ViewState>): () => void {
  const asked = new Set<string>();
  let last: Promise<void> = Promise.resolve();

  async function supply({ run, attempt, task }: Awaited): Promise<void> {
    const type = "image/png" as const;
    const wish = { at: momentOf(task.at), type };
    const take = () => takeFrame(mediaUrl(task.video), wish);
    // A busy machine may be too slow the first time.
    const body = await take().catch(() => take().catch(() => null));
    // Whatever went wrong, it is tried anew when the run says again that it waits.
    if (!body) {
      asked.delete(attempt);
      return say(view, unplayable);
    }
    try {
      const headers = { "content-type": type };
      await call(api.sendFrame, { path: { id: run, attempt }, body, headers });
    } catch (error) {
      const { code, message } = toApiError(error);
      // Another tab was quicker.
      if (code === "run.no-frame") return;
      asked.delete(attempt);
      say(view, says.theFrameCouldNotBeSent(message));
    }
  }

  return runs.subscribe((state, before) => {
    if (state.live === before.live) return;
    for (const frame of awaited(state, before)) {
      if (asked.has(frame.attempt)) continue;
      asked.add(frame.attempt);
      last = last.then(() => supply(frame));
    }
  });
}
