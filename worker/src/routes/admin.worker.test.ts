import { env } from "cloudflare:workers";
import { me } from "@aktion/schema/api/me";
import { getStudioSettings, putStudioSettings, studioState } from "@aktion/schema/api/money";
import type { SentBodyOf } from "@aktion/schema/api/endpoint";
import { defaultSettings } from "@aktion/schema/money/settings";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Client, openStudio } from "../testing/client";
import { newOwner, ownerWith } from "../testing/ledger";
import { adminEmail, guest, signedIn } from "../testing/people";
import { costStatement, holdStatement } from "../storage/ledger";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let admin: Client;
beforeAll(async () => {
  await openStudio();
  admin = await signedIn(adminEmail);
});

type Settings = SentBodyOf<typeof putStudioSettings>["settings"];

const set = async (settings: Settings) => {
  const { version } = await admin.ask(getStudioSettings, {});
  return admin.ask(putStudioSettings, { json: { version, settings } });
};

test("admin addresses are for admins", async () => {
  for (const [client, code] of [
    [await guest(), "auth.forbidden"],
    [await signedIn(), "auth.forbidden"],
  ] as const) {
    const refusals = [
      await client.refused(getStudioSettings, {}),
      await client.refused(putStudioSettings, { json: { version: 0, settings: {} } }),
      await client.refused(studioState, {}),
    ];
    for (const refusal of refusals) expect(refusal).toMatchObject({ status: 403, code });
  }
});

describe("the studio's settings", () => {
  test("are the built-in ones until they are set, then each change is a version", async () => {
    const unset = { version: 0, settings: defaultSettings, by: null, at: null };
    expect(await admin.ask(getStudioSettings, {})).toEqual(unset);

    const settings: Settings = {
      prices: { image: { standard: 3, premium: 9 } },
      chains: { "draft image.generate": ["draft"] },
      providers: { draft: { on: true, atOnce: 2 } },
      freeStillsADay: 5,
    };
    const first = await admin.ask(putStudioSettings, { json: { version: 0, settings } });
    expect(first).toMatchObject({ version: 1, by: adminEmail, settings: { freeStillsADay: 5 } });
    expect(first.settings.providers["draft"]).toEqual({
      on: true,
      atOnce: 2,
      spacing: 0,
      waits: [],
      patience: 5,
    });
    expect(await admin.ask(getStudioSettings, {})).toEqual(first);

    // Whoever looked before that change is told, and changes nothing.
    const stale = await admin.refused(putStudioSettings, { json: { version: 0, settings: {} } });
    expect(stale).toMatchObject({ status: 409, code: "settings.stale", details: { version: 1 } });
    expect(await admin.ask(getStudioSettings, {})).toEqual(first);
    const ahead = await admin.refused(putStudioSettings, { json: { version: 9, settings: {} } });
    expect(ahead).toMatchObject({ code: "settings.stale" });

    const second = await set({});
    expect(second).toMatchObject({ version: 2, settings: defaultSettings });
    const kept = await env.DB.prepare("SELECT count(*) AS rows FROM studio_settings").first("rows");
    expect(kept).toBe(2);
  });

  test("count at once", async () => {
    const user = await signedIn();
    await set({ freeStillsADay: 11 });
    expect((await user.ask(me, {})).credits.freeToday).toBe(11);
    await set({ welcome: { credits: 7, training: 0 } });
    const next = await signedIn();
    expect((await next.ask(me, {})).credits).toMatchObject({ available: 7, training: 0 });
    expect((await user.ask(me, {})).credits).toMatchObject({ available: 100, freeToday: 3 });
    await set({});
  });

  test.each<[string, Settings]>([
    ["kind", { prices: { nonsense: { standard: 1, premium: 1 } } }],
    ["free", { prices: { prompt: { standard: 1, premium: 1 } } }],
    ["maker", { providers: { nonsense: {} } }],
    ["makes", { chains: { "standard nonsense": [] } }],
    ["makes", { chains: { "gold image.generate": [] } }],
    ["makes", { chains: { "draft image.generate more": [] } }],
    ["make", { chains: { "draft image.generate": ["nonsense"] } }],
    ["twice", { chains: { "draft image.generate": ["draft", "draft"] } }],
  ])("name only what there is: no such %s", async (word, settings) => {
    const { version } = await admin.ask(getStudioSettings, {});
    const refusal = await admin.refused(putStudioSettings, { json: { version, settings } });
    expect(refusal).toMatchObject({ status: 422, code: "settings.unknown" });
    expect(refusal.message).toContain(word);
    expect(await admin.ask(getStudioSettings, {})).toMatchObject({ version });
  });
});

test("the studio's state has its books, makers, prices and runs", async () => {
  await set({
    prices: { image: { standard: 3, premium: 9 } },
    providers: { draft: { on: false } },
    monthlyDollars: 40,
  });
  const before = await admin.ask(studioState, {});
  const now = Date.now();
  const { owner, run } = await ownerWith(50);
  const made = { run, node: "n", provider: "p", model: "m", now };
  const attempt = newOwner();
  await env.DB.batch([
    holdStatement(env.DB, {
      run,
      owner,
      board: null,
      now,
      holds: [{ node: "n", job: 0, unit: "credit", amount: 8, action: "i2v" }],
    }),
    costStatement(env.DB, { ...made, attempt, kind: "cost", microdollars: 1_234_000 }),
    costStatement(env.DB, { ...made, attempt: `${attempt}b`, kind: "loss", microdollars: 50_000 }),
  ]);
  const state = await admin.ask(studioState, {});
  expect(state.month).toEqual({ work: 1.23, loss: 0.05, cap: 40 });
  expect(state.credits).toEqual({
    issued: before.credits.issued + 50,
    available: before.credits.available + 42,
    held: before.credits.held + 8,
    spent: before.credits.spent,
  });
  expect(state.runs).toEqual({ waiting: 0, running: before.runs.running + 1 });
  expect(state.makers.find(({ name }) => name === "draft")).toMatchObject({
    configured: true,
    on: false,
    tasks: expect.arrayContaining([{ task: "image.generate", tiers: ["draft"] }]),
  });
  // Two of the others have a key: their stand-ins'. One that is not yet proven begins off.
  const keyed = state.makers.filter(({ name, configured }) => name !== "draft" && configured);
  expect(keyed.map(({ name }) => name).toSorted()).toEqual(["fal", "replicate", "runcomfy"]);
  expect(keyed.every(({ on }) => on)).toBe(true);
  const dzine = state.makers.find(({ name }) => name === "dzine");
  expect(dzine).toMatchObject({ configured: false, on: false });
  const prices = new Map(state.kinds.map((one) => [one.kind, one]));
  expect(prices.get("image")).toMatchObject({ unit: "still", standard: 3, premium: 9 });
  expect(prices.get("i2v")).toMatchObject({ standard: 8, premium: 16 });
  expect(prices.has("prompt")).toBe(false);
  await set({});
});
