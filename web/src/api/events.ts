import type { Run } from "@aktion/schema/api/runs";
import type { SentEvent } from "@aktion/schema/run/events";
import { isOver } from "@aktion/schema/run/state";
import { api } from "./api";
import { toApiError, type ApiError } from "./api-error";
import { call } from "./call";

const firstWait = 500;
const longestWait = 15_000;

/** How long to wait before the given try, in ms: doubling, and spread so that no crowd returns at once. */
export const waitBefore = (tries: number, chance: number = Math.random()): number =>
  Math.min(longestWait, firstWait * 2 ** Math.min(tries, 10)) * (0.75 + chance / 2);

export type OnEvent = (sent: SentEvent) => void;

/** Why nothing more will be told: the run is not there for us, or it is over and its events are out of reach. */
export type OnLost = (why: { readonly error: ApiError } | { readonly run: Run }) => void;

const refusals = 3;

/** Asks where a run stands, once its socket was refused too often. */
async function ask(runId: string): Promise<{ error: ApiError } | { run: Run }> {
  try {
    return { run: await call(api.getRun, { path: { id: runId } }) };
  } catch (error) {
    return { error: toApiError(error) };
  }
}

const forGood = ({ status }: ApiError): boolean => [401, 403, 404].includes(status);

/**
 * Follows a run from after the given event: each event is told once, in order, over as many
 * connections as it takes. Ends by itself when the run is finished, when it turns out to be out of
 * reach for good, or by the function it answers.
 */
export function watchRun(
  runId: string,
  after: number,
  onEvent: OnEvent,
  onLost: OnLost,
): () => void {
  let seen = after;
  let tries = 0;
  let refused = 0;
  let over = false;
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const connect = () => {
    const address = `/api/runs/${encodeURIComponent(runId)}/events?after=${seen}`;
    const opened = new WebSocket(new URL(address, location.href.replace(/^http/, "ws")));
    socket = opened;
    opened.addEventListener("open", () => {
      refused = 0;
    });
    opened.addEventListener("message", ({ data }) => {
      const sent = JSON.parse(String(data)) as SentEvent;
      if (over || socket !== opened || sent.seq <= seen) return;
      tries = 0;
      seen = sent.seq;
      onEvent(sent);
      if (sent.event.type === "run-finished") stop();
    });
    opened.addEventListener("close", () => {
      if (over || socket !== opened) return;
      refused += 1;
      if (refused % refusals === 0) void look(opened);
      else later();
    });
  };

  function later() {
    timer = setTimeout(connect, waitBefore(tries));
    tries += 1;
  }

  async function look(closed: WebSocket) {
    const found = await ask(runId);
    if (over || socket !== closed) return;
    const lost = "error" in found ? forGood(found.error) : isOver(found.run.status);
    if (lost) {
      stop();
      onLost(found);
      return;
    }
    // It waits for its turn: once that comes, its events should not be long in coming.
    if ("run" in found && found.run.status === "waiting") tries = 2;
    later();
  }

  const hurry = () => {
    if (over || socket?.readyState === WebSocket.OPEN) return;
    clearTimeout(timer);
    socket?.close();
    tries = 0;
    connect();
  };

  function stop() {
    over = true;
    clearTimeout(timer);
    window.removeEventListener("online", hurry);
    socket?.close();
  }

  window.addEventListener("online", hurry);
  connect();
  return stop;
}
