import type { SentEvent } from "@aktion/schema/run/events";

const firstWait = 500;
const longestWait = 15_000;

/** How long to wait before the given try, in ms: doubling, and spread so that no crowd returns at once. */
export const waitBefore = (tries: number, chance: number = Math.random()): number =>
  Math.min(longestWait, firstWait * 2 ** Math.min(tries, 10)) * (0.75 + chance / 2);

export type OnEvent = (sent: SentEvent) => void;

/**
 * Follows a run from after the given event: each event is told once, in order, over as many
 * connections as it takes. Ends by itself when the run is finished, or by the function it answers.
 */
export function watchRun(runId: string, after: number, onEvent: OnEvent): () => void {
  let seen = after;
  let tries = 0;
  let over = false;
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const connect = () => {
    const address = `/api/runs/${encodeURIComponent(runId)}/events?after=${seen}`;
    const opened = new WebSocket(new URL(address, location.href.replace(/^http/, "ws")));
    socket = opened;
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
      timer = setTimeout(connect, waitBefore(tries));
      tries += 1;
    });
  };

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
