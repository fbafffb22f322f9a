import type { Entry, Facts, Logged, LogEvent } from "../facts/facts.ts";

/** A small true story, in which nothing is broken: one paid still, made, kept and reused. */
const sha256 = "ab".repeat(32);

const entry = (id: string, kind: string, debit: string, credit: string, amount: number): Entry => ({
  id,
  kind,
  owner: "u1",
  unit: "credit",
  amount,
  debit,
  credit,
  hold: kind === "grant" ? null : "h1",
  run: kind === "grant" ? null : "run_1",
  node: kind === "grant" ? null : "still",
  job: kind === "grant" ? null : 0,
  meta: kind === "settle" ? '{"take":"tk_1"}' : null,
  createdAt: 1000,
});

export const event = (type: string, more: Partial<LogEvent> = {}): LogEvent => ({
  type,
  at: 1000,
  node: "still",
  job: 0,
  ...more,
});

export const numbered = (events: readonly LogEvent[]): Logged[] =>
  events.map((one, at) => ({ seq: at + 1, event: one }));

const story: readonly LogEvent[] = [
  { type: "run-started", at: 900, nodes: ["still"] },
  event("node-planned"),
  event("attempt-intended", { attempt: "att_1" }),
  event("attempt-started", { attempt: "att_1", handle: { id: "j1" }, due: 1700 }),
  event("attempt-stored", { attempt: "att_1" }),
  event("take-delivered", { take: { id: "tk_1" } }),
  event("node-done"),
  { type: "run-finished", at: 1900, status: "done" },
];

const take = {
  id: "tk_1",
  owner: "u1",
  run: "run_1",
  node: "still",
  job: 0,
  asset: "ast_1",
  reused: false,
  charged: 2,
  taskKey: "key",
  createdAt: 1800,
};

export const sound: Facts = {
  entries: [
    entry("g", "grant", "issued", "available", 100),
    entry("h1", "hold", "available", "held", 3),
    entry("settle:h1", "settle", "held", "spent", 2),
    entry("return:h1", "return", "held", "available", 1),
  ],
  balances: [
    { owner: "u1", unit: "credit", account: "issued", amount: -100 },
    { owner: "u1", unit: "credit", account: "available", amount: 98 },
    { owner: "u1", unit: "credit", account: "held", amount: 0 },
    { owner: "u1", unit: "credit", account: "spent", amount: 2 },
  ],
  runs: [
    {
      id: "run_1",
      owner: "u1",
      status: "done",
      charged: 2,
      quoted: 3,
      createdAt: 800,
      finishedAt: 1900,
    },
  ],
  takes: [take, { ...take, id: "tk_2", run: "run_0", node: "again", reused: true, charged: 0 }],
  assets: [
    {
      id: "ast_1",
      owner: "u1",
      key: "u/u1/ast_1",
      posterKey: null,
      kind: "image",
      bytes: 10,
      sha256,
      deleted: false,
    },
  ],
  boards: [{ id: "brd_1", revision: 2, title: "Two" }],
  claims: [],
  objects: new Map([["u/u1/ast_1", { bytes: 10, sha256, opens: "image" }]]),
  logs: new Map([["run_1", numbered(story)]]),
  jobs: [
    {
      provider: "replicate",
      id: "j1",
      run: "run_1",
      attempt: "att_1",
      accepted: 1100,
      ended: 1600,
      ending: "succeeded",
      faults: [],
      times: null,
      cancelAsked: null,
    },
  ],
  followed: [
    {
      run: "run_1",
      events: numbered(story).map(({ seq, event: told }) => ({
        seq,
        event: told.type === "attempt-started" ? { ...told, handle: null } : told,
      })),
      complaints: [],
    },
  ],
  cancels: [],
  saves: [{ board: "brd_1", revision: 2, title: "Two" }],
  shown: [{ run: "run_1", status: "done", nodes: { still: "done" }, charged: 2, held: 0 }],
  calm: true,
  now: 3000,
};

/** The same story with other events. */
export const told = (events: readonly LogEvent[]): Facts => ({
  ...sound,
  followed: [],
  logs: new Map([["run_1", numbered(events)]]),
});

export const storyWith = (change: (events: LogEvent[]) => void): Facts => {
  const events = [...story];
  change(events);
  return told(events);
};
