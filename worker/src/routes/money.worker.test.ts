import { tryOwnKey } from "@aktion/schema/api/makers";
import { env } from "cloudflare:workers";
import { me } from "@aktion/schema/api/me";
import {
  creditHistory,
  deleteOwnKey,
  getSettings,
  listOwnKeys,
  putOwnKey,
  putSettings,
} from "@aktion/schema/api/money";
import { stillUnit } from "@aktion/schema/money/ledger";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { openDatabase } from "../storage/database";
import { createKeyStore } from "../storage/key-store";
import { createSettingsStore } from "../storage/settings-store";
import { freeStillsStatement, holdStatement, settleStatements } from "../storage/ledger";
import { openKey } from "../services/own-keys";
import { type Client, openStudio, refusalOf } from "../testing/client";
import { ledgerFaults, rawGrant, runRow, takeRow } from "../testing/ledger";
import { guest, idOf, newEmail, signedIn } from "../testing/people";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
beforeAll(openStudio);

const creditsOf = async (client: Client) => (await client.ask(me, {})).credits;
const welcome = { available: 100, held: 0, freeToday: 3, training: 30 };
const nothing = { available: 0, held: 0, freeToday: 0, training: 0 };

const historyOf = async (client: Client, limit: number) => {
  const items = [];
  let cursor: string | undefined;
  do {
    const page = await client.ask(creditHistory, { query: { limit, ...(cursor && { cursor }) } });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
};

describe("the welcome", () => {
  test("is for users, not for guests", async () => {
    const client = await guest();
    expect(await client.ask(me, {})).toMatchObject({
      credits: nothing,
      spend: { month: 0, cap: null },
      defaults: { tier: "draft" },
    });
    const written = await env.DB.prepare("SELECT 1 FROM entries WHERE owner = ?")
      .bind(await idOf(client))
      .first();
    expect(written).toBeNull();
  });

  test("comes once, however often and however much at once it is asked for", async () => {
    const client = await signedIn();
    const all = await Promise.all(Array.from({ length: 8 }, () => creditsOf(client)));
    expect(all).toContainEqual(welcome);
    expect(await creditsOf(client)).toEqual(welcome);
    const history = await historyOf(client, 50);
    expect(history.map(({ kind, unit, amount }) => [kind, unit, amount]).sort()).toEqual([
      ["grant", "credit", 100],
      ["grant", "training", 30],
    ]);
    // The address itself is not in the books.
    expect(JSON.stringify(history)).not.toContain("@");
  });

  test("does not come again for an e-mail whose account was deleted", async () => {
    const email = newEmail();
    const first = await signedIn(email);
    const id = await idOf(first);
    expect(await creditsOf(first)).toEqual(welcome);
    await env.DB.prepare("DELETE FROM user WHERE id = ?").bind(id).run();
    const second = await signedIn(email);
    expect(await idOf(second)).not.toBe(id);
    expect(await creditsOf(second)).toEqual({ ...nothing, freeToday: 3 });
    expect(await historyOf(second, 50)).toEqual([]);
    expect(await ledgerFaults()).toEqual([]);
  });
});

test("what is held, spent and free shows, and the history adds up to it", async () => {
  const client = await signedIn();
  const owner = await idOf(client);
  const now = Date.now();
  const run = `run_of_${owner}`;
  const hold = { job: 0, unit: "credit", amount: 8, action: "i2v" };
  const still = { node: "c", job: 0, unit: stillUnit(now), amount: 1, action: "image" };
  await env.DB.batch([
    runRow(run, owner, "brd_one"),
    freeStillsStatement(env.DB, { owner, now, count: 3 }),
    holdStatement(env.DB, {
      run,
      owner,
      board: "brd_one",
      now,
      holds: [{ ...hold, node: "a" }, { ...hold, node: "b" }, still],
    }),
    takeRow(`tk_${owner}`, owner, run),
    ...settleStatements(env.DB, { hold: `hold_${run}_a_0`, amount: 5, take: `tk_${owner}`, now }),
  ]);
  const { credits, spend } = await client.ask(me, {});
  expect(credits).toEqual({ available: 87, held: 8, freeToday: 2, training: 30 });
  expect(spend).toEqual({ month: 5, cap: null });

  const other = await signedIn();
  await rawGrant(await idOf(other), 7).run();
  const whole = await historyOf(client, 100);
  expect(whole).toHaveLength(8);
  // Page by page it is the same, nothing twice and nothing left out.
  expect(await historyOf(client, 1)).toEqual(whole);
  expect(await historyOf(client, 3)).toEqual(whole);
  const sign = { grant: 1, purchase: 1, release: 1, return: 1, refund: 1, hold: -1 };
  const moved = whole
    .filter(({ unit }) => unit === "credit")
    .map(({ kind, amount }) => (sign[kind as keyof typeof sign] ?? 0) * amount);
  expect(moved.reduce((sum, one) => sum + one, 0)).toBe(credits.available);
  expect(whole).toContainEqual(
    expect.objectContaining({ kind: "settle", amount: 5, run, board: "brd_one", node: "a" }),
  );
});

describe("a user's settings", () => {
  test("start on Draft without a cap, and stay as they are set", async () => {
    const client = await signedIn();
    expect(await client.ask(getSettings, {})).toEqual({ tier: "draft", monthlyCap: null });
    for (const json of [
      { tier: "standard" as const, monthlyCap: 50 },
      { tier: "premium" as const, monthlyCap: null },
      { tier: "premium" as const, monthlyCap: 0 },
    ]) {
      expect(await client.ask(putSettings, { json })).toEqual(json);
      expect(await client.ask(getSettings, {})).toEqual(json);
      const { defaults, spend } = await client.ask(me, {});
      expect([defaults.tier, spend.cap]).toEqual([json.tier, json.monthlyCap]);
    }
    expect(await (await signedIn()).ask(getSettings, {})).toMatchObject({ tier: "draft" });
  });

  test("are refused where they can't be", async () => {
    const client = await signedIn();
    for (const json of [
      { tier: "gold", monthlyCap: null },
      { tier: "draft", monthlyCap: -1 },
      { tier: "draft", monthlyCap: 1.5 },
      { tier: "draft" },
      { tier: "draft", monthlyCap: null, extra: 1 },
    ]) {
      const answer = await client.send("/api/settings", { method: "PUT", json });
      expect(await refusalOf(answer)).toMatchObject({ status: 400, code: "request.malformed" });
    }
  });
});

test("guests have no history, no settings and no keys", async () => {
  const client = await guest();
  const refusals = [
    await client.refused(creditHistory, {}),
    await client.refused(getSettings, {}),
    await client.refused(putSettings, { json: { tier: "draft", monthlyCap: null } }),
    await client.refused(listOwnKeys, {}),
    await client.refused(putOwnKey, { path: { provider: "fal" }, json: { key: "a-secret-key" } }),
    await client.refused(deleteOwnKey, { path: { provider: "fal" } }),
  ];
  for (const refusal of refusals)
    expect(refusal).toMatchObject({ status: 403, code: "auth.guest" });
});

describe("a user's own keys", () => {
  const key = "fal-0123456789:abcdef-WXYZ";

  test("are kept sealed, shown by their last letters, opened for their owner alone, and forgotten", async () => {
    const client = await signedIn();
    const owner = await idOf(client);
    const [maker] = (await client.ask(listOwnKeys, {})).items;
    expect(maker).toMatchObject({ hint: null });
    const { provider, title, serves } = maker!;
    expect(serves).toContain("Shot");
    const path = { provider };
    const kept = { provider, title, serves, hint: "WXYZ" };
    expect(await client.ask(putOwnKey, { path, json: { key: `  ${key} ` } })).toEqual(kept);
    const listed = await client.call(listOwnKeys, {});
    const text = await listed.text();
    expect(text).toContain("WXYZ");
    expect(text).not.toContain(key.slice(0, 8));

    const rows = await env.DB.prepare("SELECT * FROM provider_keys WHERE owner = ?")
      .bind(owner)
      .all<{ sealed: string }>();
    expect(rows.results).toHaveLength(1);
    expect(JSON.stringify(rows.results)).not.toContain(key.slice(0, 8));

    const keys = createKeyStore(openDatabase(env.DB));
    const needs = { keys, keySecret: env.AUTH_SECRET! };
    expect(await openKey(needs, owner, provider)).toBe(key);
    expect(await openKey(needs, "another", provider)).toBeNull();
    // A row copied to another owner is refused, never taken for no key.
    const stolen = (await keys.get(owner, provider))!;
    await keys.put("thief", stolen, 1);
    await expect(openKey(needs, "thief", provider)).rejects.toThrow(/can't be read/);
    const other = await signedIn();
    expect((await other.ask(listOwnKeys, {})).items.every((one) => one.hint === null)).toBe(true);

    const changed = { path, json: { key: "another-key-1234" } };
    expect(await client.ask(putOwnKey, changed)).toMatchObject({ hint: "1234" });
    expect(await openKey(needs, owner, provider)).toBe("another-key-1234");
    for (const _ of [1, 2]) {
      expect(await client.ask(deleteOwnKey, { path })).toEqual({ ...kept, hint: null });
    }
    expect(await openKey(needs, owner, provider)).toBeNull();
  });

  test("are tried by a call that orders nothing, and nobody else's words are shown", async () => {
    const client = await signedIn();
    const path = { provider: "replicate" };
    const none = await client.refused(tryOwnKey, { path });
    expect(none).toMatchObject({ status: 404, code: "provider.not-found" });
    expect(none.message).toMatch(/keep no key for Replicate/);
    await client.ask(putOwnKey, { path, json: { key: "a-good-key" } });
    expect(await client.ask(tryOwnKey, { path })).toMatchObject({ good: true });
    await client.ask(putOwnKey, { path, json: { key: "bad-key-1234" } });
    const refused = await client.ask(tryOwnKey, { path });
    expect(refused.good).toBe(false);
    expect(refused.words).toMatch(/Replicate refused your own key/);
  });

  test("are only for makers that take one", async () => {
    const client = await signedIn();
    for (const provider of ["draft", "nobody", "__proto__"]) {
      const path = { provider };
      const refusals = [
        await client.refused(putOwnKey, { path, json: { key } }),
        await client.refused(deleteOwnKey, { path }),
      ];
      for (const refusal of refusals) {
        expect(refusal).toMatchObject({ status: 404, code: "provider.not-found" });
      }
    }
  });
});

describe("versions of the studio's settings", () => {
  test("of two changes to one version, one gets in", async () => {
    const stores = Array.from({ length: 6 }, () => createSettingsStore(openDatabase(env.DB)));
    const { version, settings } = await stores[0]!.newest();
    const done = await Promise.all(
      stores.map((store, at) => store.put(version, { ...settings, freeStillsADay: at }, "me", at)),
    );
    expect(done.filter(Boolean)).toHaveLength(1);
    const now = createSettingsStore(openDatabase(env.DB));
    expect(await now.newest()).toMatchObject({ version: version + 1, by: "me" });
    expect((await now.current()).freeStillsADay).toBe(done.indexOf(true));
  });
});
