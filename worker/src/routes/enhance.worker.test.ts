import { env } from "cloudflare:workers";
import { enhanceWords } from "@aktion/schema/api/enhance";
import { enhanceLimits } from "@aktion/schema/api/words-limits";
import { me } from "@aktion/schema/api/me";
import { putOwnKey } from "@aktion/schema/api/money";
import { defaultSettings } from "@aktion/schema/money/settings";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { makeDeps } from "../deps";
import type { Caller } from "../ports/caller";
import { ProviderError, type Provider } from "../ports/provider";
import { enhance } from "../services/enhance-words";
import { moneyIsSound } from "../testing/books";
import { type Client, openStudio, origin } from "../testing/client";
import { guest, idOf, signedIn } from "../testing/people";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 30_000 });

const key = "their-own-key-0042";
const real = globalThis.fetch;
let asked: { key: string | null; body: unknown }[] = [];
let reply: () => Response;

const written = (text: string, more: object = {}) =>
  Response.json({
    candidates: [{ content: { parts: [{ text }] }, finishReason: "STOP" }],
    ...more,
  });

beforeAll(async () => {
  await openStudio();
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.includes("generativelanguage")) return real(input, init);
    const headers = new Headers(init?.headers);
    asked.push({ key: headers.get("x-goog-api-key"), body: init?.body });
    return reply();
  });
});
beforeEach(() => {
  asked = [];
  reply = () => written("Mara on the roof at dusk, 35 mm.");
});
afterEach(moneyIsSound);

const costs = async (): Promise<number> =>
  (await env.DB.prepare("SELECT count(*) AS n FROM entries WHERE kind IN ('cost', 'loss')").first<{
    n: number;
  }>())!.n;

describe("a guest", () => {
  let one: Client;
  beforeAll(async () => {
    one = await guest();
  });

  test("gets the studio's own rules, at once the second time, and others when others are asked", async () => {
    const json = {
      text: "  Mara waits on the roof ",
      style: "film noir",
      tier: "premium" as const,
    };
    const first = await one.ask(enhanceWords, { json });
    expect(first).toMatchObject({ maker: "draft", instead: null, again: false });
    expect(first.text).toMatch(/^Mara waits on the roof\. .*film noir/);
    expect(await one.ask(enhanceWords, { json })).toEqual({ ...first, again: true });
    const others = [];
    for (const another of [1, 2, 3, 4])
      others.push((await one.ask(enhanceWords, { json: { ...json, another } })).text);
    expect(new Set([first.text, ...others]).size).toBeGreaterThan(1);
    // What was taken last is what the same words answer from then on.
    expect(await one.ask(enhanceWords, { json })).toMatchObject({
      text: others.at(-1),
      again: true,
    });
    expect(await costs()).toBe(0);
  });

  test("is refused words that are none, or too many", async () => {
    for (const text of ["", "   ", "x".repeat(enhanceLimits.text + 1)])
      expect(await one.refused(enhanceWords, { json: { text } })).toMatchObject({ status: 400 });
  });

  test("waits after many in a minute; what was written before is still answered", async () => {
    const eager = await guest();
    const ask = (turn: number) => eager.call(enhanceWords, { json: { text: `A boat, ${turn}` } });
    for (let turn = 0; turn < 20; turn += 1) expect((await ask(turn)).status).toBe(200);
    const refused = await eager.refused(enhanceWords, { json: { text: "One more" } });
    expect(refused).toMatchObject({ status: 429, code: "request.too-many" });
    expect(refused.message).toMatch(/\d+ s/);
    expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
    expect((await ask(3)).status).toBe(200);
  });
});

describe("a user with an own key", () => {
  let one: Client;
  beforeEach(async () => {
    one = await signedIn();
    await one.ask(me, {});
    await one.ask(putOwnKey, { path: { provider: "gemini" }, json: { key } });
  });

  test("is written for by that maker with that key alone, once for the same words, at no cost", async () => {
    const json = { text: "Mara waits" };
    const first = await one.ask(enhanceWords, { json });
    expect(first).toMatchObject({ maker: "gemini", title: "Gemini", instead: null, again: false });
    expect(await one.ask(enhanceWords, { json })).toMatchObject({ text: first.text, again: true });
    expect(asked.map((one) => one.key)).toEqual([key]);
    await one.ask(enhanceWords, { json: { ...json, another: 1 } });
    await one.ask(enhanceWords, { json: { ...json, style: "noir" } });
    expect(asked).toHaveLength(3);
    expect(await costs()).toBe(0);
  });

  test("gets the own rules while that maker is out of order, and it is asked again next time", async () => {
    reply = () => Response.json({ error: { message: "busy" } }, { status: 503 });
    const json = { text: "A harbour" };
    const fallen = await one.ask(enhanceWords, { json });
    expect(fallen).toMatchObject({ maker: "draft", instead: "Gemini", again: false });
    reply = () => written("A harbour at dawn.");
    expect(await one.ask(enhanceWords, { json })).toMatchObject({ text: "A harbour at dawn." });
    const health = await makeDeps(env, new URL(origin)).health.all(Date.now());
    expect(health.get("gemini")).toBeUndefined();
  });

  test("is told in words that a maker declined, and nothing else is asked", async () => {
    reply = () => written("", { promptFeedback: { blockReason: "SAFETY" } });
    const refused = await one.refused(enhanceWords, { json: { text: "Something vile" } });
    expect(refused).toMatchObject({ status: 422, code: "enhance.declined" });
    expect(refused.message).toMatch(/Gemini declined/);
  });
});

describe("the studio's own makers", () => {
  let caller: Caller;
  const maker = (start: Provider["start"], more: Partial<Provider> = {}): Provider => ({
    name: "ollama",
    title: "A model",
    repeatable: false,
    configuration: { key: null, urls: {}, models: "NONE" },
    outputHosts: [],
    offers: [{ task: "text.enhance", tiers: ["draft"], seconds: 1, model: "m", cost: () => 700 }],
    start,
    ...more,
  });
  const done = async () =>
    ({ status: "done", artifact: { kind: "text", text: "Rewritten." } }) as const;
  const ask = (text: string, one: Provider, now?: number) => {
    const deps = makeDeps(env, new URL(origin));
    const settings = {
      ...defaultSettings,
      chains: { "draft text.enhance": [one.name, "draft"] },
      providers: { [one.name]: { on: true, atOnce: 8, spacing: 0, waits: [], patience: 2 } },
    };
    return enhance(
      {
        ...deps,
        ...(now !== undefined && { now: () => now }),
        providers: [one, ...deps.providers.filter(({ name }) => name === "draft")],
        configured: () => true,
        settings: { ...deps.settings, current: async () => settings },
      },
      caller,
      { text, style: "", tier: "draft", another: 0 },
    );
  };
  beforeAll(async () => {
    const client = await signedIn();
    const id = await idOf(client);
    caller = { id, email: "a@example.com", guest: false, admin: false, createdAt: 0 };
  });

  test("are booked as the studio's cost, once for the same words", async () => {
    const before = await costs();
    const one = maker(done);
    expect(await ask("A red kite", one)).toMatchObject({ maker: "ollama", text: "Rewritten." });
    expect(await ask("A red kite", one)).toMatchObject({ again: true });
    expect((await costs()) - before).toBe(1);
  });

  test("that keep failing rest, and the own rules write until then", async () => {
    let starts = 0;
    const broken = maker(async (_, { fetch }) => {
      starts += 1;
      await fetch(env.TRUTH_URL).then((answer) => answer.body?.cancel());
      throw new ProviderError("broken", "Out of order.");
    });
    for (const text of ["one", "two"])
      expect(await ask(text, broken)).toMatchObject({ maker: "draft", instead: "A model" });
    expect(await ask("three", broken)).toMatchObject({ maker: "draft", instead: "A model" });
    expect(starts).toBe(2);
    const { health } = makeDeps(env, new URL(origin));
    expect((await health.all(Date.now())).get("ollama")).toMatchObject({ bad: 2 });
    await health.wake("ollama");
  });

  test("that answer later are not asked here", async () => {
    const later = maker(
      () => {
        throw new Error("asked");
      },
      { check: done },
    );
    expect(await ask("A slow boat", later)).toMatchObject({ maker: "draft", instead: null });
  });
});
