import { env } from "cloudflare:workers";
import { createAsset, getAsset } from "@aktion/schema/api/assets";
import { listAssets } from "@aktion/schema/api/library";
import { createBoard, getBoard, listBoards } from "@aktion/schema/api/boards";
import { me } from "@aktion/schema/api/me";
import { getRun, listTakes, startRun } from "@aktion/schema/api/runs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { Client, openStudio, origin, refusalOf } from "../testing/client";
import { shotGraph, stillGraph } from "../testing/graphs";
import { png } from "../testing/media";
import * as people from "../testing/people";
import { runOver, runToEnd } from "../testing/runs";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { askCode, codeFor, giveCode, guest, idOf, newEmail, signedIn, signIn } = people;
beforeAll(openStudio);

describe("a guest", () => {
  test("is someone at once, with a session that scripts and other sites can't use", async () => {
    const client = new Client();
    const answer = await client.send("/api/auth/sign-in/anonymous", { method: "POST", json: {} });
    expect(answer.status).toBe(200);
    const cookie = answer.headers.getSetCookie().find((one) => one.includes("session_token"))!;
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Path=\//i);
    const { user, outbox, storage } = await client.ask(me, {});
    expect(user).toMatchObject({ guest: true, email: null, admin: false });
    expect(outbox).toBe(true);
    expect(storage).toEqual({ bytes: 0, cap: 200 * 1024 * 1024 });
  });

  test("becomes a user and keeps boards, media, takes and runs", async () => {
    const client = await guest();
    const before = await idOf(client);
    const board = await client.ask(createBoard, { json: { graph: stillGraph("a ferry at dawn") } });
    const file = await client.ask(createAsset, { body: await png(8, 8) });
    const run = await runToEnd(client, { boardId: board.id, revision: 1 });
    const old = new Map(client.cookies);

    const email = newEmail();
    await signIn(client, email);
    const { user } = await client.ask(me, {});
    expect(user).toMatchObject({ guest: false, email, admin: false });
    expect(user.id).not.toBe(before);
    expect(await client.ask(getBoard, { path: { id: board.id } })).toMatchObject({ revision: 1 });
    expect(await client.ask(getAsset, { path: { id: file.id } })).toMatchObject({ width: 8 });
    expect(await client.ask(getRun, { path: { id: run.id } })).toMatchObject({ status: "done" });
    const takes = await client.ask(listTakes, { path: { id: board.id } });
    expect(takes.items[0]?.assets[0]?.id).toBe(run.nodes["still"]!.takes[0]!.assets[0]);
    const media = await client.send(`/media/${takes.items[0]!.assets[0]!.id}`);
    expect(media.status).toBe(200);
    await media.arrayBuffer();

    // A new session, and the guest's is nobody's.
    expect(client.cookies.get("aktion.session_token")).not.toBe(old.get("aktion.session_token"));
    const past = new Client();
    for (const [name, value] of old) past.cookies.set(name, value);
    const status = async (path: string) => (await past.send(path)).status;
    expect(await status(`/api/boards/${board.id}`)).toBe(401);
    expect(await status(`/media/${file.id}`)).toBe(401);
    expect(await status("/api/me")).toBe(401);
  });

  test("who signs in while a run is going finds what it makes", async () => {
    const client = await guest();
    const board = await client.ask(createBoard, {
      json: { graph: shotGraph("a tram in rain", 3) },
    });
    const { id } = await client.ask(startRun, { json: { boardId: board.id, revision: 1 } });
    await signIn(client, newEmail());
    const run = await runOver(client, id);
    expect(run.status).toBe("done");
    const shot = run.nodes["shot"]!.takes[0]!.assets[0]!;
    expect(await client.ask(getAsset, { path: { id: shot } })).toMatchObject({ kind: "video" });
    const media = await client.send(`/media/${shot}`);
    expect([media.status, media.headers.get("content-type")]).toEqual([200, "video/webm"]);
    await media.arrayBuffer();
    const takes = await client.ask(listTakes, { path: { id: board.id } });
    expect(takes.items.map((take) => take.node).toSorted()).toEqual(["shot", "still"]);
  });

  test("who is a user already brings the second device's work along", async () => {
    const email = newEmail();
    const first = await signedIn(email);
    const one = await first.ask(createBoard, { json: { title: "At the desk" } });
    const second = await guest();
    const two = await second.ask(createBoard, { json: { title: "On the road" } });
    const file = await second.ask(createAsset, { body: await png(5, 5) });
    await signIn(second, email);
    expect(await idOf(second)).toBe(await idOf(first));
    for (const client of [first, second]) {
      const { items } = await client.ask(listBoards, {});
      expect(items.map((board) => board.id).toSorted()).toEqual([one.id, two.id].toSorted());
      expect((await client.ask(listAssets, {})).items.map((asset) => asset.id)).toEqual([file.id]);
    }
  });
});

test("an address is one account, however its letters are written", async () => {
  const email = newEmail();
  const first = await signedIn(email);
  const second = await guest();
  const shouted = email.toUpperCase();
  expect((await askCode(second, shouted)).status).toBe(200);
  const given = await giveCode(second, shouted, await codeFor(email));
  expect(given.status).toBe(200);
  expect(await idOf(second)).toBe(await idOf(first));
});

test("guests from one address are counted, and told when to come back", async () => {
  const crowd = new Client();
  const statuses: number[] = [];
  for (let count = 0; count < 22; count += 1) {
    crowd.cookies.clear();
    const answer = await crowd.send("/api/auth/sign-in/anonymous", { method: "POST", json: {} });
    statuses.push(answer.status);
    if (answer.status !== 429) continue;
    const refusal = await answer.json<{ error: { code: string } }>();
    expect(refusal.error.code).toBe("request.too-many");
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    break;
  }
  expect(statuses.at(-1)).toBe(429);
  expect(statuses.length).toBeGreaterThan(15);
  // Another address is not held up by them.
  expect(
    (await new Client().send("/api/auth/sign-in/anonymous", { method: "POST", json: {} })).status,
  ).toBe(200);
});

test("signing out ends the session on the server", async () => {
  const client = await signedIn();
  const kept = new Map(client.cookies);
  const answer = await client.send("/api/auth/sign-out", { method: "POST", json: {} });
  expect(answer.status).toBe(200);
  expect(client.cookies.has("aktion.session_token")).toBe(false);
  const thief = new Client();
  for (const [name, value] of kept) thief.cookies.set(name, value);
  expect(await refusalOf(await thief.send("/api/me"))).toMatchObject({ status: 401 });
});

test("a user's key works as a Bearer; a guest can't have one; an ended one is nobody's", async () => {
  const create = (client: Client) =>
    client.send("/api/auth/api-key/create", { method: "POST", json: { name: "script" } });
  const visitor = await guest();
  expect(await refusalOf(await create(visitor))).toMatchObject({ status: 403, code: "auth.guest" });
  const user = await signedIn();
  const { key, id } = await (await create(user)).json<{ key: string; id: string }>();
  expect(key).toMatch(/^aktion_\w{20,}/);
  const script = new Client({ authorization: `Bearer ${key}`, origin: "" });
  expect(await idOf(script)).toBe(await idOf(user));
  const board = await script.ask(createBoard, { json: { title: "By script" } });
  expect(await user.ask(getBoard, { path: { id: board.id } })).toMatchObject({
    title: "By script",
  });
  const stored = await env.DB.prepare("SELECT key FROM apikey WHERE id = ?").bind(id).first("key");
  expect(stored).not.toBe(key);
  for (let count = 0; count < 15; count += 1) await script.ask(me, {});
  const ended = await user.send("/api/auth/api-key/delete", {
    method: "POST",
    json: { keyId: id },
  });
  expect(ended.status).toBe(200);
  expect((await script.send("/api/me")).status).toBe(401);
});

test("an address of ADMIN_EMAILS is an admin, and nobody else", async () => {
  const admin = await signedIn("admin@example.com");
  expect((await admin.ask(me, {})).user.admin).toBe(true);
  const other = await signedIn("admin@example.com.evil.example");
  expect((await other.ask(me, {})).user.admin).toBe(false);
  const made = await other.send("/api/auth/update-user", {
    method: "POST",
    json: { role: "admin", email: "admin@example.com", emailVerified: true },
  });
  await made.text();
  const { user } = await other.ask(me, {});
  expect([user.admin, user.email]).toEqual([false, "admin@example.com.evil.example"]);
  expect((await other.send("/api/auth/admin/list-users")).status).toBeGreaterThanOrEqual(400);
});

test("the outbox is there on one's own machine alone, and shows letters as text", async () => {
  const email = `"<img/src=x>"@example.com`;
  await env.DB.prepare(
    "INSERT INTO mail_outbox (id, recipient, subject, body, created_at) VALUES ('m1', ?, 's', ?, ?)",
  )
    .bind(email, "<script>alert(1)</script>", Date.now() + 1000)
    .run();
  const page = await new Client().send("/outbox");
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text).toContain("&lt;script&gt;");
  expect(text).not.toMatch(/<script|<img/);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  for (const host of ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example"]) {
    const answer = await new Client().send(`http://${host}/outbox`);
    expect(await refusalOf(answer)).toMatchObject({ status: 404, code: "request.not-found" });
  }
  expect(
    (await new Client().send(origin.replace("127.0.0.1", "localhost") + "/outbox")).status,
  ).toBe(200);
});
