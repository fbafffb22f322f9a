import * as contract from "@aktion/schema/api/looks";
import { lookLimits } from "@aktion/schema/api/words-limits";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Client, openStudio } from "../testing/client";
import { guest, newEmail, signIn } from "../testing/people";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let one: Client;
beforeAll(openStudio);
beforeEach(async () => {
  one = await guest();
});

const chalk = { name: "Chalk", preset: "custom", words: "Chalk on slate", strength: 0.4 };
const keep = (more: object = {}) => one.ask(contract.createLook, { json: { ...chalk, ...more } });
const names = async (client = one) =>
  (await client.ask(contract.listLooks, {})).items.map(({ name }) => name);

test("a look is kept, changed in part, deleted, and back where it was when it is sent again", async () => {
  await keep({ createdAt: 1 });
  const ink = await keep({ name: "Ink", createdAt: 2 });
  await keep({ name: "Wash", createdAt: 3 });
  expect(await names()).toEqual(["Wash", "Ink", "Chalk"]);
  const path = { id: ink.id };
  const changed = await one.ask(contract.changeLook, { path, json: { name: " Blue ink " } });
  expect(changed).toEqual({ ...ink, name: "Blue ink" });
  await one.ask(contract.deleteLook, { path });
  expect(await names()).toEqual(["Wash", "Chalk"]);
  await one.ask(contract.createLook, { json: changed });
  expect(await names()).toEqual(["Wash", "Blue ink", "Chalk"]);
  await one.ask(contract.deleteLook, { path });
  const gone = { status: 404, code: "look.not-found" };
  expect(await one.refused(contract.deleteLook, { path })).toMatchObject(gone);
  expect(await one.refused(contract.changeLook, { path, json: {} })).toMatchObject(gone);
});

test("sent twice it is there once, as it was first sent; a later age than now is now", async () => {
  const first = await keep({ id: "look-a", createdAt: 9e15 });
  expect(first.createdAt).toBeLessThanOrEqual(Date.now());
  expect(await keep({ id: "look-a", name: "Other" })).toEqual(first);
  expect(await names()).toEqual(["Chalk"]);
});

test("forty fit, however many are sent at once", async () => {
  await Promise.all(
    Array.from({ length: 44 }, (_, at) =>
      one.call(contract.createLook, { json: { ...chalk, name: `Look ${at}` } }),
    ),
  );
  expect(await names()).toHaveLength(lookLimits.looks);
  const refused = await one.refused(contract.createLook, { json: chalk });
  expect(refused).toMatchObject({ status: 422, code: "look.too-many" });
});

test("the same id of two people are two looks", async () => {
  await keep({ id: "look-b" });
  const other = await guest();
  expect(await names(other)).toEqual([]);
  await other.ask(contract.createLook, { json: { ...chalk, id: "look-b", name: "Theirs" } });
  expect([await names(), await names(other)]).toEqual([["Chalk"], ["Theirs"]]);
});

test("a guest's looks are the user's after signing in, also where both have one of an id", async () => {
  const email = newEmail();
  await signIn(one, email);
  await keep({ id: "look-c" });
  const browser = await guest();
  for (const [id, name] of [
    ["look-c", "Chalk again"],
    ["look-d", "Ink"],
  ])
    await browser.ask(contract.createLook, { json: { ...chalk, id, name: name! } });
  await signIn(browser, email);
  expect((await names(browser)).toSorted()).toEqual(["Chalk", "Ink"]);
  expect((await names()).toSorted()).toEqual(["Chalk", "Ink"]);
});
