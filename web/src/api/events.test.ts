import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { waitBefore, watchRun } from "./events";

test("waits grow, end at 15 s and are spread by a quarter each way", () => {
  expect(waitBefore(0, 0.5)).toBe(500);
  expect(waitBefore(3, 0.5)).toBe(4000);
  expect(waitBefore(40, 0.5)).toBe(15_000);
  expect(waitBefore(0, 0)).toBe(375);
  expect(waitBefore(0, 1)).toBe(625);
});

let sockets = 0;
let answer: () => Response;

/** A browser's socket whose server turns it away. */
class RefusedSocket extends EventTarget {
  static readonly OPEN = 1;
  readonly readyState = 3;

  constructor() {
    super();
    sockets += 1;
    setTimeout(() => this.dispatchEvent(new Event("close")), 10);
  }

  close() {
    // It is closed already.
  }
}

const json = (status: number, body: object) => Response.json(body, { status });
const minute = 60_000;

beforeEach(() => {
  sockets = 0;
  vi.useFakeTimers();
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("location", { href: "http://studio.test/" });
  vi.stubGlobal("localStorage", { getItem: () => "yes", setItem: () => undefined });
  vi.stubGlobal("WebSocket", RefusedSocket);
  vi.stubGlobal("fetch", async () => answer());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a run that is not there is asked for after three refusals, and then left alone", async () => {
  answer = () => json(404, { error: { code: "run.not-found", message: "There is no such run." } });
  const onLost = vi.fn();
  watchRun("run_1", 0, vi.fn(), onLost);
  await vi.advanceTimersByTimeAsync(5 * minute);
  expect(sockets).toBe(3);
  expect(onLost).toHaveBeenCalledTimes(1);
  expect(onLost.mock.calls[0]?.[0]).toMatchObject({ error: { status: 404 } });
});

test("a run that ended meanwhile is told as it is", async () => {
  answer = () => json(200, { id: "run_1", status: "cancelled", nodes: {} });
  const onLost = vi.fn();
  watchRun("run_1", 0, vi.fn(), onLost);
  await vi.advanceTimersByTimeAsync(5 * minute);
  expect(onLost.mock.calls).toMatchObject([[{ run: { status: "cancelled" } }]]);
});

test("a busy studio and a waiting run are asked again and again", async () => {
  let asked = 0;
  answer = () => {
    asked += 1;
    return asked === 1 ? json(503, {}) : json(200, { id: "run_1", status: "waiting", nodes: {} });
  };
  const onLost = vi.fn();
  const stop = watchRun("run_1", 0, vi.fn(), onLost);
  await vi.advanceTimersByTimeAsync(5 * minute);
  expect(onLost).not.toHaveBeenCalled();
  expect(sockets).toBeGreaterThan(20);
  stop();
  const then = sockets;
  await vi.advanceTimersByTimeAsync(minute);
  expect(sockets).toBe(then);
});
