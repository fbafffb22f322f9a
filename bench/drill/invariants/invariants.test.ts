import { expect, test } from "vitest";
import { noFacts, type Entry, type Facts } from "../facts/facts.ts";
import { invariants, violations } from "./all.ts";
import { event, sound, storyWith } from "./sound-state.ts";

test("nothing is broken in a sound state, nor where nothing happened", () => {
  expect(violations(sound)).toEqual([]);
  expect(violations(noFacts)).toEqual([]);
});

const [run] = sound.runs;
const [take, reused] = sound.takes;
const [asset] = sound.assets;
const [job] = sound.jobs;
if (!run || !take || !reused || !asset || !job) throw new Error("the sound state is empty");

const withEntries = (change: (entries: Entry[]) => Entry[]): Facts => ({
  ...sound,
  entries: change([...sound.entries]),
});
const without = (id: string) => withEntries((all) => all.filter((one) => one.id !== id));
const balanced = (account: string, amount: number): Facts => ({
  ...sound,
  balances: sound.balances.map((one) => (one.account === account ? { ...one, amount } : one)),
});
const stored = (part: object): Facts => ({
  ...sound,
  objects: new Map([[asset.key, { bytes: 10, sha256: asset.sha256, opens: "image", ...part }]]),
});
const cancelled: Facts = {
  ...storyWith((events) => events.splice(4, 4)),
  runs: [{ ...run, status: "cancelled" }],
  cancels: [{ run: "run_1", at: 1500 }],
  takes: [],
  entries: [],
  balances: [],
  calm: true,
};
const made = (more: Partial<typeof job>): Facts => ({ ...sound, jobs: [{ ...job, ...more }] });
const failedAs = (kind: string, provider: string): Facts => ({
  ...storyWith((events) => {
    events[4] = event("attempt-failed", { attempt: "att_1", failure: { kind } });
    events.splice(5, 1);
  }),
  takes: [],
  jobs: [{ ...job, provider }],
});

/** A state with one thing wrong, the invariant that must say so, and a word of what it says. */
const broken: readonly (readonly [what: string, facts: Facts, name: string, words: string])[] = [
  ["money from nowhere", balanced("available", 99), "I1", "its history says 98"],
  ["an account below zero", balanced("spent", -2), "I1", "is -2"],
  ["books that do not add up", balanced("held", 5), "I1", "does not add up"],
  ["an entry without a balance", { ...sound, balances: [] }, "I1", "has no balance"],
  ["a hold left open", without("settle:h1"), "I2", "is open, though its run is over"],
  [
    "settled and released",
    withEntries((all) => [...all, { ...all[2]!, id: "release:h1", kind: "release" }]),
    "I2",
    "resolved 2 times",
  ],
  ["a part of a hold that is lost", without("return:h1"), "I2", "and 2 left it"],
  ["a resolution of nothing", without("h1"), "I2", "never held"],
  ["held, and no hold is open", balanced("held", 4), "I2", "held 4, open holds 0"],
  [
    "one piece of work settled twice",
    withEntries((all) => [...all, { ...all[2]!, id: "settle:h2", hold: "h2" }]),
    "I3",
    "was settled 2 times",
  ],
  [
    "one request paid by two nodes",
    {
      ...sound,
      takes: [take, { ...take, id: "tk_3", node: "other" }],
      entries: [
        ...sound.entries,
        {
          ...sound.entries[2]!,
          id: "settle:h3",
          hold: "h3",
          node: "other",
          meta: '{"take":"tk_3"}',
        },
      ],
    },
    "I3",
    "was paid 2 times",
  ],
  [
    "a row that tells another price",
    { ...sound, runs: [{ ...run, charged: 5 }] },
    "I3",
    "row says 5",
  ],
  [
    "a take that tells another price",
    { ...sound, takes: [{ ...take, charged: 9 }] },
    "I3",
    "takes say 9",
  ],
  ["more taken than quoted", { ...sound, runs: [{ ...run, quoted: 1 }] }, "I3", "quoted 1"],
  ["paid for nothing", { ...sound, takes: [] }, "I4", "settled for no take"],
  [
    "paid for another's take",
    { ...sound, takes: [{ ...take, owner: "u2" }] },
    "I4",
    "another's take",
  ],
  ["a take without its file's row", { ...sound, assets: [] }, "I4", "has no asset row"],
  ["a file that is gone", { ...sound, objects: new Map() }, "I4", "is not in the store"],
  ["an empty file", stored({ bytes: 0 }), "I4", "is empty"],
  ["half a file", stored({ bytes: 5 }), "I4", "has 5 of 10 bytes"],
  ["other bytes", stored({ sha256: "00" }), "I4", "holds other bytes"],
  ["a page for a picture", stored({ opens: null }), "I4", "is no image"],
  [
    "a poster that is gone",
    { ...sound, assets: [{ ...asset, posterKey: "p" }] },
    "I4",
    "its poster is not",
  ],
  ["a lost output", failedAs("broken", "replicate"), "I5", "ended broken"],
  [
    "a start lost where it could be found",
    failedAs("unknown-start", "replicate"),
    "I5",
    "unknown-start",
  ],
  [
    "two submissions of one attempt",
    { ...sound, jobs: [job, { ...job, id: "j2" }] },
    "I6",
    "submitted 2 times",
  ],
  [
    "two jobs alive at once",
    {
      ...storyWith((events) =>
        events.splice(4, 0, event("attempt-intended", { attempt: "att_2" })),
      ),
      jobs: [job, { ...job, id: "j2", attempt: "att_2", accepted: 1200 }],
    },
    "I6",
    "while j1 was still alive",
  ],
  [
    "more tries than are allowed",
    {
      ...storyWith((events) => {
        for (let at = 2; at < 12; at += 1)
          events.splice(3, 0, event("attempt-intended", { attempt: `att_${at}` }));
      }),
      jobs: Array.from({ length: 10 }, (_, at) => {
        const from = 1100 + at * 100;
        return { ...job, id: `j${at}`, attempt: `att_${at + 1}`, accepted: from, ended: from + 50 };
      }),
    },
    "I6",
    "was submitted 10 times",
  ],
  ["a job of no attempt", made({ attempt: "att_9" }), "I6", "the log says nothing"],
  ["a job of no run", made({ run: "run_9" }), "I6", "which has no row"],
  ["a job before its intent", made({ accepted: 500 }), "I6", "before it was intended"],
  [
    "a run that never ends",
    { ...sound, runs: [{ ...run, status: "running" }] },
    "I7",
    "is running after",
  ],
  [
    "a run that goes on for too long",
    { ...sound, calm: false, now: 10_000_000, runs: [{ ...run, status: "running" }] },
    "I7",
    "is running after",
  ],
  ["an end the log has not", storyWith((events) => events.pop()), "I7", "not in its log"],
  ["two ends", { ...sound, runs: [{ ...run, status: "failed" }] }, "I7", "its log done"],
  ["a claim that stays", { ...sound, claims: [{ run: "run_1" }] }, "I7", "1 claims"],
  [
    "a gap",
    { ...sound, logs: new Map([["run_1", [{ seq: 2, event: event("node-planned") }]]]) },
    "I8",
    "event 1 is numbered 2",
  ],
  [
    "a node that begins again",
    storyWith((events) => events.splice(7, 0, event("node-planned"))),
    "I8",
    "was done, then came node-planned",
  ],
  [
    "an attempt that begins again",
    storyWith((events) => {
      events.splice(5, 0, event("attempt-started", { attempt: "att_1" }));
    }),
    "I8",
    "went from stored to started",
  ],
  [
    "an attempt nobody intended",
    storyWith((events) => events.splice(2, 1)),
    "I8",
    "before it was intended",
  ],
  [
    "a delivery twice",
    storyWith((events) => events.splice(5, 0, event("take-delivered", { take: { id: "tk_1" } }))),
    "I8",
    "was delivered twice",
  ],
  [
    "something after the end",
    storyWith((events) => events.push(event("node-done"))),
    "I8",
    "came after the run's end",
  ],
  [
    "a take that was never told of",
    storyWith((events) => events.splice(5, 1)),
    "I8",
    "never told of",
  ],
  ["a take that is told of only", { ...sound, takes: [] }, "I8", "has no row"],
  [
    "a reuse that costs",
    { ...sound, takes: [take, { ...reused, charged: 2 }] },
    "I10",
    "was charged 2",
  ],
  [
    "a reuse across owners",
    { ...sound, takes: [take, { ...reused, owner: "u2" }] },
    "I10",
    "of someone else",
  ],
  [
    "a reuse of another request",
    { ...sound, takes: [take, { ...reused, taskKey: "other" }] },
    "I10",
    "never made by that request",
  ],
  [
    "a client that heard a gap",
    { ...sound, followed: [{ run: "run_1", events: [], complaints: ["4 after 2"] }] },
    "I11",
    "4 after 2",
  ],
  [
    "a client that heard another event",
    {
      ...sound,
      followed: [{ run: "run_1", events: [{ seq: 2, event: event("node-done") }], complaints: [] }],
    },
    "I11",
    "was told as node-done",
  ],
  [
    "a client that heard what was never written",
    {
      ...sound,
      followed: [
        { run: "run_1", events: [{ seq: 40, event: event("node-done") }], complaints: [] },
      ],
    },
    "I11",
    "never written",
  ],
  [
    "a view that says otherwise",
    { ...sound, shown: [{ ...sound.shown[0]!, nodes: { still: "failed" } }] },
    "I11",
    "is shown failed",
  ],
  [
    "a cancel that did not hold",
    { ...sound, cancels: [{ run: "run_1", at: 1 }] },
    "I12",
    "it is done",
  ],
  [
    "an order after a cancel",
    { ...cancelled, jobs: [{ ...job, accepted: 1501 }] },
    "I12",
    "ordered after the cancel",
  ],
  ["a cost nobody booked", cancelled, "I12", "booked nowhere"],
  ["a take after a cancel", { ...cancelled, takes: [take] }, "I12", "was kept after"],
  [
    "a charge after a cancel",
    {
      ...cancelled,
      entries: sound.entries.map((one) => ({ ...one, createdAt: 1600 })),
    },
    "I12",
    "charged after the cancel",
  ],
  [
    "a board that went back",
    { ...sound, saves: [{ board: "brd_1", revision: 3, title: "x" }] },
    "I14",
    "is at 2",
  ],
  [
    "a save that another overwrote",
    { ...sound, saves: [{ board: "brd_1", revision: 2, title: "x" }] },
    "I14",
    "not what was saved",
  ],
  [
    "one revision told to two",
    { ...sound, saves: [...sound.saves, { board: "brd_1", revision: 2, title: "x" }] },
    "I14",
    "two saves",
  ],
  ["a board that is gone", { ...sound, boards: [] }, "I14", "is gone"],
];

test.each(broken)("%s is found", (_, facts, name, words) => {
  const found = violations(facts).filter((one) => one.startsWith(`${name} `));
  expect(found.join("\n")).toContain(words);
});

test("every invariant was shown to fail", () => {
  const shown = new Set(broken.map(([, , name]) => name));
  expect(new Set(invariants.map(([name]) => name))).toEqual(shown);
});

test("what may be excused is excused", () => {
  expect(
    violations(failedAs("unknown-start", "fal")).filter((one) => one.startsWith("I5")),
  ).toEqual([]);
  const nothing = { ...failedAs("unusable", "fal"), jobs: [{ ...job, faults: ["no-artifact"] }] };
  expect(violations(nothing).filter((one) => one.startsWith("I5"))).toEqual([]);
  const aborted = {
    ...cancelled,
    entries: [{ ...sound.entries[0]!, id: "cost:att_1", kind: "loss" }],
  };
  expect(violations(aborted).filter((one) => one.startsWith("I12"))).toEqual([]);
});
