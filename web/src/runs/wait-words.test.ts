import { newRun, type NodeRun } from "@aktion/schema/run/state";
import { fold } from "@aktion/schema/run/reduce";
import type { RunEvent } from "@aktion/schema/run/events";
import { expect, test } from "vitest";
import { nodeWaitWords, lineWords, waitWords } from "./wait-words";

const now = new Date("2026-03-03T14:00:00").getTime();

test("every reason to wait has its words", () => {
  expect(waitWords({ why: "turn", until: null }, null, now)).toBe("Waiting for its turn");
  expect(waitWords({ why: "twin", until: null }, null, now)).toMatch(/being made already/);
  expect(waitWords({ why: "maker", until: now + 12_000 }, "fal", now)).toBe(
    "fal asked for a pause, 12 s",
  );
  expect(waitWords({ why: "maker", until: now - 1 }, null, now)).toBe(
    "The maker asked for a pause",
  );
  expect(waitWords({ why: "browser", until: null }, null, now)).toMatch(/open board/);
  expect(waitWords({ why: "answer", until: now + 120_000 }, null, now)).toBe(
    "Asking again at 14:02",
  );
});

const task = { kind: "text.enhance", text: "a", style: "" } as unknown as Extract<
  RunEvent,
  { type: "node-planned" }
>["jobs"][number]["task"];

const waiting = (): NodeRun => {
  const events: RunEvent[] = [
    {
      type: "run-started",
      at: now,
      tier: "standard",
      nodes: ["a"],
      tiers: {},
      chains: {},
      slots: {},
      numbers: {},
      fresh: [],
    },
    { type: "node-planned", at: now, node: "a", jobs: [{ item: 0, part: 0, number: 1, task }] },
    {
      type: "attempt-intended",
      at: now,
      attempt: "x",
      node: "a",
      job: 0,
      provider: "a2e",
      rung: 0,
    },
    {
      type: "job-waits",
      at: now,
      node: "a",
      job: 0,
      wait: { why: "maker", until: now + 90_000 },
    },
  ];
  return fold(events, newRun).nodes["a"]!;
};

test("a pause is named after the maker that asked for it", () => {
  expect(nodeWaitWords(waiting(), now)).toBe("A2E asked for a pause, 1 min 30 s");
  expect(nodeWaitWords({ ...waiting(), status: "done" }, now)).toBeNull();
});

test("a waiting run says how many are before it", () => {
  expect(lineWords(0)).toBe("it starts next");
  expect(lineWords(1)).toBe("1 run is before it");
  expect(lineWords(2)).toBe("2 runs are before it");
});
