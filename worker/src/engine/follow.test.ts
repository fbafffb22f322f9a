import type { Attempt, AttemptStatus, JobRun } from "@aktion/schema/run/state";
import { taskSchema } from "@aktion/schema/tasks/task";
import { attemptWith, jobWith, storedStill } from "@aktion/schema/testing/attempts";
import { describe, expect, it } from "vitest";
import { deadlineOf } from "./deadlines";
import { callOff, follow } from "./follow";
import { plainPolicy } from "./policy";

const place = { node: "n", job: 0 };
const judged = { rungs: 3, judged: true, otherwise: "best" } as const;
const end = 1000 + deadlineOf("speech.generate");
const attempt = (status: AttemptStatus, more: Partial<Attempt> = {}): Attempt =>
  attemptWith({ status, at: 1000, ...more });

const at = (one: Attempt, now: number, policy = plainPolicy) => {
  const action = follow(place, jobWith(one), one, now, policy);
  return action.do === "wait" ? action.until : action.do;
};

describe("an attempt under way", () => {
  it.each([
    ["an intent is taken up", attempt("intended"), 2000, "resume"],
    ["a lost start is given a breath", attempt("lost", { due: 3000 }), 2000, 3000],
    ["then looked up", attempt("lost", { due: 3000 }), 3000, "find"],
    ["a maker is asked when it said so", attempt("started", { due: 5000 }), 4999, 5000],
    ["and then", attempt("started", { due: 5000 }), 5000, "check"],
    ["not later than its deadline", attempt("started", { due: end + 9 }), 5000, end],
    ["where it is called off", attempt("started", { due: end + 9 }), end, "expire"],
    ["also if it was due long ago", attempt("started", { due: 5000 }), end + 5, "expire"],
    ["a stumble may put that off", attempt("started", { due: end + 9, stumbles: 1 }), end, end + 9],
    ["until it is due", attempt("started", { due: end + 9, stumbles: 1 }), end + 9, "expire"],
    ["what is stored is kept", attempt("stored"), 2000, "keep"],
    ["after a stumble a little later", attempt("stored", { due: 3000 }), 2000, 3000],
    ["however late it is", attempt("stored"), end * 2, "keep"],
    ["what was accepted is kept", attempt("accepted"), 2000, "keep"],
    ["or kept again when it is due", attempt("accepted", { due: 3000 }), 2000, 3000],
  ] as const)("%s", (_name, one, now, expected) => {
    expect(at(one, now)).toBe(expected);
  });

  it("is judged first where its node judges, and kept after", () => {
    expect(at(attempt("stored"), 2000, judged)).toBe("judge");
    expect(at(attempt("accepted"), 2000, judged)).toBe("keep");
  });

  it("has a deadline for whatever it makes", () => {
    for (const option of taskSchema.options) {
      const [kind] = option.shape.kind.values;
      expect(deadlineOf(kind!)).toBeGreaterThanOrEqual(60_000);
    }
  });
});

describe("after a cancel", () => {
  const dropped = (one: JobRun, busy: string[] = []) =>
    callOff(place, one, new Set(busy)).map((action) => "attempt" in action && action.attempt);

  it.each([
    ["intended", true],
    ["lost", true],
    ["started", true],
    ["stored", true],
    ["accepted", true],
    ["failed", false],
    ["dropped", false],
  ] as const)("what is %s is called off: %s", (status, expected) => {
    expect(dropped(jobWith(attempt(status)))).toEqual(expected ? ["att"] : []);
  });

  it("waits for what the host is at, and leaves what was delivered", () => {
    expect(dropped(jobWith(attempt("started")), ["att"])).toEqual([]);
    const take = { ...place, id: "tk" } as never;
    expect(dropped({ ...jobWith(attempt("started")), take })).toEqual([]);
  });

  it("clears the candidates nobody took", () => {
    const candidates = [
      attempt("rejected", { id: "one", output: storedStill }),
      attempt("failed", { id: "two" }),
      attempt("started", { id: "three" }),
    ];
    expect(dropped(jobWith(...candidates))).toEqual(["one", "three"]);
  });
});
