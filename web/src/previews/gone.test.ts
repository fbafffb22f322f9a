import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { missed, useGone, useMissed } from "./gone";

const shot = { id: "ast_1", url: "/media/ast_1" };
const answers = (status: number) =>
  vi.stubGlobal("fetch", async () => new Response(null, { status }));

beforeEach(() => {
  vi.useFakeTimers();
  useGone.setState({}, true);
  useMissed.setState({}, true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a file that the studio does not know is gone, and not asked for anew", async () => {
  answers(404);
  await missed(shot);
  vi.advanceTimersByTime(60_000);
  expect(useGone.getState()).toEqual({ ast_1: true });
  expect(useMissed.getState()).toEqual({});
});

test("a file that is there is shown anew after growing pauses, three times at most", async () => {
  answers(200);
  for (const [tries, pause] of [1000, 4000, 15_000].entries()) {
    await missed(shot);
    vi.advanceTimersByTime(pause - 1);
    expect(useMissed.getState()["ast_1"] ?? 0).toBe(tries);
    vi.advanceTimersByTime(1);
    expect(useMissed.getState()["ast_1"]).toBe(tries + 1);
  }
  await missed(shot);
  vi.advanceTimersByTime(60_000);
  expect(useMissed.getState()["ast_1"]).toBe(3);
  expect(useGone.getState()).toEqual({});
});

test("a studio that can't be reached says nothing of a file", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("offline")));
  await missed(shot);
  vi.advanceTimersByTime(1000);
  expect(useGone.getState()).toEqual({});
  expect(useMissed.getState()).toEqual({ ast_1: 1 });
});
