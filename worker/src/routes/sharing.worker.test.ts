import { env } from "cloudflare:workers";
import { me } from "@aktion/schema/api/me";
import {
  getSharing,
  listContributions,
  putSharing,
  sharingSample,
  withdrawAllContributions,
  withdrawContribution,
  withdrawContributions,
} from "@aktion/schema/api/sharing";
import { consentText, consentTexts } from "@aktion/schema/sharing/consent-text";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { rateShared } from "../services/sharing";
import { openDatabase } from "../storage/database";
import { createSharingStore } from "../storage/sharing-store";
import { type Client, openStudio } from "../testing/client";
import { guest, idOf, signedIn } from "../testing/people";
import { allCarriedOut, lentBy, orders, plantShare, share, sharesOf } from "../testing/shares";
import studio from "../index";
import { createScheduledController } from "cloudflare:test";

vi.setConfig({ testTimeout: 30_000 });

let one: Client;
beforeAll(openStudio);
beforeEach(async () => {
  one = await signedIn();
});

const stamps = async () => {
  const { results } = await env.DB.prepare(
    `SELECT version, "on" FROM sharing_consents WHERE owner = ? ORDER BY id`,
  )
    .bind(await idOf(one))
    .all<{ version: string; on: number }>();
  return results.map(({ version, on }) => `${version} ${on === 1 ? "on" : "off"}`);
};

describe("consent", () => {
  test("is off until it is given, and says what it is to", async () => {
    const told = await one.ask(getSharing, {});
    expect(told).toMatchObject({ on: false, since: null, last: null, contributions: 0 });
    expect(told.consent).toEqual({ ...consentText });
    expect((await one.ask(me, {})).sharing).toEqual({ on: false, since: null });
    expect(await stamps()).toEqual([]);
  });

  test("is stamped with its text each time it changes, and with nothing where it does not", async () => {
    const { version } = consentText;
    await one.ask(putSharing, { json: { on: false } });
    await one.ask(putSharing, { json: { on: true, version } });
    const on = await one.ask(putSharing, { json: { on: true } });
    expect(on.on).toBe(true);
    expect((await one.ask(me, {})).sharing).toEqual({ on: true, since: on.since });
    await one.ask(putSharing, { json: { on: false } });
    await one.ask(putSharing, { json: { on: false } });
    expect(await stamps()).toEqual([`${version} on`, `${version} off`]);
    expect((await one.ask(getSharing, {})).last).toMatchObject({ on: false, version });
  });

  test("to another text than the present one is refused, and nothing is stamped", async () => {
    const refusal = await one.refused(putSharing, { json: { on: true, version: "1999-01-01" } });
    expect(refusal).toMatchObject({ status: 409, code: "consent.stale" });
    expect(await stamps()).toEqual([]);
    expect((await one.ask(putSharing, { json: { on: false, version: "1999-01-01" } })).on).toBe(
      false,
    );
  });

  test("can't be rewritten or deleted afterwards", async () => {
    await share(one);
    for (const sql of ["UPDATE sharing_consents SET at = 1", "DELETE FROM sharing_consents"])
      await expect(env.DB.prepare(sql).run()).rejects.toThrow("stamps stay");
  });

  test("has one version for each text", () => {
    expect(new Set(consentTexts.map(({ version }) => version)).size).toBe(consentTexts.length);
  });

  test("is nothing for guests, who are told what to do", async () => {
    const refusal = await (await guest()).refused(putSharing, { json: { on: true } });
    expect(refusal).toMatchObject({ status: 403, code: "auth.guest" });
    expect(refusal.message).toMatch(/Sign in/);
  });
});

describe("contributions", () => {
  const ids = ["shr_a", "shr_b", "shr_c", "shr_d"].map(
    (id) => `${id}${crypto.randomUUID().slice(0, 8)}`,
  );
  let round = 0;
  let mine: string[];
  beforeEach(async () => {
    round += 1;
    mine = ids.map((id) => `${id}${round}`);
    await share(one);
    for (const id of mine) await plantShare(one, id);
    await studio.scheduled(createScheduledController(), env);
    await allCarriedOut();
  });
  const listed = async () =>
    (await one.ask(listContributions, { query: {} })).items.map(({ id }) => id).toSorted();

  test("are listed page by page, with how many there are", async () => {
    const first = await one.ask(listContributions, { query: { limit: 3 } });
    const rest = await one.ask(listContributions, { query: { limit: 3, cursor: first.next! } });
    expect([first.total, first.items.length, rest.items.length, rest.next]).toEqual([
      4,
      3,
      1,
      null,
    ]);
    expect([...first.items, ...rest.items].map(({ id }) => id).toSorted()).toEqual(mine);
    expect(first.items[0]).toMatchObject({
      copied: true,
      consent: consentText.version,
      asset: null,
    });
  });

  test("are withdrawn one by one, row and file; a second time there is nothing to withdraw", async () => {
    const id = mine[0]!;
    expect(await one.ask(withdrawContribution, { path: { id } })).toEqual({ withdrawn: 1 });
    expect(await listed()).toEqual(mine.slice(1));
    expect(await lentBy(one)).toEqual(mine.slice(1).map((each) => `${each}/output`));
    const again = await one.refused(withdrawContribution, { path: { id } });
    expect(again).toMatchObject({ status: 404, code: "contribution.not-found" });
    expect(await orders()).toBe(0);
  });

  test("are withdrawn several at a time, and all at once; twice is no harm", async () => {
    const json = { ids: [mine[0]!, mine[1]!, "shr_nobodys"] };
    expect(await one.ask(withdrawContributions, { json })).toEqual({ withdrawn: 2 });
    expect(await one.ask(withdrawContributions, { json })).toEqual({ withdrawn: 0 });
    expect(await lentBy(one)).toEqual(mine.slice(2).map((each) => `${each}/output`));
    expect(await one.ask(withdrawAllContributions, {})).toEqual({ withdrawn: 2 });
    expect(await one.ask(withdrawAllContributions, {})).toEqual({ withdrawn: 0 });
    expect([await listed(), await lentBy(one)]).toEqual([[], []]);
    // Withdrawing is not switching off.
    expect((await one.ask(getSharing, {})).on).toBe(true);
  });

  test("of another are as good as not there", async () => {
    const other = await signedIn();
    const [id] = mine as [string];
    expect((await other.refused(withdrawContribution, { path: { id } })).status).toBe(404);
    expect(await other.ask(withdrawContributions, { json: { ids: mine } })).toEqual({
      withdrawn: 0,
    });
    expect(await other.ask(withdrawAllContributions, {})).toEqual({ withdrawn: 0 });
    expect((await other.ask(listContributions, { query: {} })).items).toEqual([]);
    expect(await listed()).toEqual(mine);
  });

  test("stay when it is switched off, until they are withdrawn", async () => {
    await share(one, false);
    expect(await listed()).toEqual(mine);
  });

  test("take the rating their file is given later, and lose it with it", async () => {
    const sharing = createSharingStore(openDatabase(env.DB));
    await env.DB.prepare("UPDATE shared_training_data SET asset_id = 'ast_x' WHERE id = ?")
      .bind(mine[0])
      .run();
    const rated = async () => (await sharesOf(one)).map(({ rating }) => rating);
    await rateShared({ sharing }, "somebody else", ["ast_x"], 5);
    expect(await rated()).toEqual([null, null, null, null]);
    await rateShared({ sharing }, await idOf(one), ["ast_x"], 4);
    expect(await rated()).toEqual([4, null, null, null]);
    await rateShared({ sharing }, await idOf(one), ["ast_x"], null);
    expect(await rated()).toEqual([null, null, null, null]);
  });

  test("show what a row holds", async () => {
    const { own, row } = await one.ask(sharingSample, {});
    expect([own, row.nodeKind, row.milliseconds]).toEqual([true, "image", 1]);
  });
});

test("without an output of one's own a row is made up, and says so", async () => {
  const { own, row } = await one.ask(sharingSample, {});
  expect(own).toBe(false);
  expect(row).toMatchObject({ nodeKind: "image", tier: "standard", milliseconds: null });
});
