import { createAsset, getAsset, startUpload } from "@aktion/schema/api/assets";
import { createBoard, getBoard } from "@aktion/schema/api/boards";
import { createCastMember } from "@aktion/schema/api/cast";
import type { Endpoint } from "@aktion/schema/api/endpoint";
import { endpoints } from "@aktion/schema/api/endpoints";
import { createLook } from "@aktion/schema/api/looks";
import { sendFeedback } from "@aktion/schema/api/reports";
import { getRun, listTakes, startRun } from "@aktion/schema/api/runs";
import { publishTemplate } from "@aktion/schema/api/templates";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { Client, openStudio, origin, refusalOf } from "../testing/client";
import { graphOf, node, stillGraph } from "../testing/graphs";
import { png } from "../testing/media";
import { adminEmail, guest, idOf, signedIn } from "../testing/people";
import { runOver } from "../testing/runs";
import { plantShare, sharesOf } from "../testing/shares";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const every = Object.entries(endpoints);
/** By a token whoever has it comes in, and nobody without: one that nobody has opens nothing. */
const byToken = ({ path }: Endpoint): boolean => path.includes(":token");
const openTo = (shape: Endpoint): number => (byToken(shape) ? 404 : shape.status);
const secretWords = "a lantern nobody else may see";

let owner: Client;
let stranger: Client;
let user: Client;
let admin: Client;
/** By what stands behind `/api/`. */
let own: Record<
  "admin" | "boards" | "assets" | "runs" | "uploads" | "takes" | "cast" | "looks" | "sharing",
  string
>;
let ownerId: string;
let made: string;
let slug: string;

beforeAll(async () => {
  await openStudio();
  owner = await guest();
  stranger = await guest();
  user = await signedIn();
  admin = await signedIn(adminEmail);
  ownerId = await idOf(owner);
  const board = await owner.ask(createBoard, {
    json: { title: "Secret", graph: stillGraph(secretWords) },
  });
  const { id: runs } = await owner.ask(startRun, { json: { boardId: board.id, revision: 1 } });
  const run = await runOver(owner, runs);
  const [take] = run.nodes["still"]!.takes;
  made = take!.assets[0]!;
  const { id: assets } = await owner.ask(createAsset, {
    headers: { "x-name": "secret.png" },
    body: await png(9, 7),
  });
  const { id: uploads } = await owner.ask(startUpload, { json: { name: "s.mp4", bytes: 1000 } });
  const { id: cast } = await owner.ask(createCastMember, {
    json: { name: secretWords, pictures: [assets] },
  });
  const { id: looks } = await owner.ask(createLook, {
    json: { name: secretWords, preset: "custom", words: secretWords, strength: 0.4 },
  });
  const { id: report } = await owner.ask(sendFeedback, {
    json: { what: "bug", how: 1, words: secretWords },
  });
  for (const name of naming) bodies[name] = { ids: [assets] };
  const sharing = "shr_secret";
  await plantShare(owner, sharing, { bytes: secretWords });
  own = {
    admin: report,
    boards: board.id,
    assets,
    runs,
    uploads,
    takes: take!.id,
    cast,
    looks,
    sharing,
  };
  const publisher = await signedIn();
  const { id: boardId } = await publisher.ask(createBoard, { json: { graph: stillGraph("a") } });
  slug = (await publisher.ask(publishTemplate, { json: { boardId, title: "A still" } })).slug;
});

/** Addresses that name the files in their body. */
const naming = ["markAssets", "zipAssets", "deleteAssets", "undeleteAssets"];

/** A body each address would take, so that only the permission can be what is wrong. */
const bodies: Record<string, unknown> = {
  createBoard: {},
  trainCastMember: { tier: "draft" },
  saveBoard: { graph: graphOf([]), revision: 1 },
  renameBoard: { title: "Mine now" },
  restoreBoard: { revision: 1 },
  nameBoardVersion: { name: "Mine now" },
  createCastMember: { name: "Mara", pictures: ["ast_nobodys"] },
  changeCastMember: { name: "Mine now" },
  enhanceWords: { text: "A boat" },
  createLook: { name: "Chalk", preset: "custom", words: "Chalk", strength: 0.4 },
  changeLook: { name: "Mine now" },
  startUpload: { name: "a.mp4", bytes: 1000 },
  publishTemplate: { boardId: "brd_nobodys", title: "A still" },
  estimateTemplate: {},
  runTemplate: { inputs: {}, tier: "draft" },
  useTemplate: {},
  showTemplate: { shown: "none" },
  reportTemplate: { reason: "other" },
  judgeTemplate: { down: false },
  estimateRun: { graph: stillGraph("a") },
  startRun: { graph: stillGraph("a") },
  orderRun: { before: null },
  createWatchLink: { node: null },
  markWatchNote: { done: true },
  writeWatchNote: { id: crypto.randomUUID(), take: "tk_nobodys", words: "Mine", name: "Me" },
  approveByWatch: { take: "tk_nobodys", name: "Me", approved: true },
  putSettings: { tier: "draft", monthlyCap: null },
  putOwnKey: { key: "a key of nobody" },
  changeAsset: { rating: 1 },
  reportAsset: { words: "Six fingers" },
  sendFeedback: { what: "bug", how: 1, words: "Six fingers" },
  finishReport: { done: false },
  putStudioSettings: { version: 0, settings: {} },
  putSharing: { on: false },
  withdrawContributions: { ids: ["shr_nobodys"] },
  createTrainingExport: {},
};

async function send(client: Client, name: string, shape: Endpoint): Promise<Response> {
  const kind = shape.path.split("/")[2] as keyof typeof own;
  const fixed = {
    part: "1",
    revision: "1",
    provider: "x",
    maker: "fal",
    attempt: "att_x",
    token: "x",
    note: "x",
    slug,
  };
  const others: Record<string, string> = { id: own[kind], ...fixed };
  const path = shape.path.replace(/:(\w+)/g, (_, part: string) => others[part]!);
  expect(path).not.toContain("undefined");
  if (shape.body !== undefined) expect(bodies).toHaveProperty(name);
  return client.send(path, {
    method: shape.method,
    ...(shape.raw ? { body: await png(3, 3) } : {}),
    ...(shape.body ? { json: bodies[name] } : {}),
  });
}

/** Ids, names and words of the owner's, in whatever an answer is made of. */
function expectNothingOf(text: string): void {
  for (const secret of [...Object.values(own), made, ownerId, secretWords, "secret.png"]) {
    expect(text).not.toContain(secret);
  }
}

test("there are addresses to try", () => {
  expect(every.length).toBeGreaterThan(25);
});

describe.each(every)("%s", (name, shape) => {
  test("answers nobody only where anyone may come", async () => {
    const answer = await send(new Client(), name, shape);
    if (shape.access === "anyone") expect(answer.status).toBe(openTo(shape));
    else expect(await refusalOf(answer)).toMatchObject({ status: 401, code: "auth.required" });
  });

  test("answers a forged session and a forged key as nobody", async () => {
    const forged: Record<string, string>[] = [
      { cookie: "aktion.session_token=forged.AAAA" },
      { authorization: "Bearer aktion_forged" },
    ];
    for (const headers of forged) {
      const answer = await send(new Client(headers), name, shape);
      expect(answer.status).toBe(shape.access === "anyone" ? openTo(shape) : 401);
    }
  });

  test("tells a stranger nothing of another's", async () => {
    for (const client of shape.access === "user" ? [user] : [stranger, user]) {
      const answer = await send(client, name, shape);
      const named = shape.path.includes(":id") && shape.access !== "admin";
      if (named || naming.includes(name) || byToken(shape)) {
        expect(answer.status).toBe(404);
        const { code } = await refusalOf(answer.clone());
        expect(code).toMatch(
          /^(board|asset|run|upload|take|cast|look|contribution|watch)\.not-found$/,
        );
      } else if (shape.access === "guest" || shape.access === "anyone") {
        // A member without a picture of one's own is refused whoever asks.
        expect(answer.status).toBe(name === "createCastMember" ? 422 : shape.status);
      }
      expectNothingOf(await answer.text());
    }
  });

  test("answers those alone whom it is for", async () => {
    if (shape.access === "user") {
      const refusal = await refusalOf(await send(stranger, name, shape));
      expect(refusal).toMatchObject({ status: 403, code: "auth.guest" });
    }
    if (shape.access === "admin") {
      for (const client of [stranger, user]) {
        const refusal = await refusalOf(await send(client, name, shape));
        expect(refusal).toMatchObject({ status: 403, code: "auth.forbidden" });
      }
      expect((await send(admin, name, shape)).status).toBe(shape.status);
    }
  });

  test("is not to be changed from another site", async () => {
    if (shape.method === "GET") return;
    const headers = { origin: "https://evil.example" };
    for (const sent of [
      headers,
      { origin: "null" },
      { origin: "", "sec-fetch-site": "cross-site" },
    ]) {
      const path = shape.path.replace(/:(\w+)/g, "x");
      const answer = await owner.send(path, { method: shape.method, headers: sent });
      expect(await refusalOf(answer)).toMatchObject({ status: 403, code: "request.foreign" });
    }
  });

  test("takes JSON as nothing but JSON", async () => {
    if (!shape.body) return;
    const path = shape.path.replace(/:(\w+)/g, "x");
    const client = { anyone: owner, guest: owner, user, admin }[shape.access];
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      const answer = await client.send(path, {
        method: shape.method,
        headers: { "content-type": type },
        body: JSON.stringify(bodies[name]),
      });
      expect(await refusalOf(answer)).toMatchObject({ status: 415, code: "request.unsupported" });
    }
  });
});

describe("what no contract lists", () => {
  const paths = () => [
    `/media/${own.assets}`,
    `/media/${made}`,
    `/media/${made}/thumb?w=320`,
    `/api/runs/${own.runs}/events`,
    `/api/runs/${own.runs}/events?after=0`,
  ];

  test("is as closed to nobody and to strangers", async () => {
    for (const path of paths()) {
      expect(await refusalOf(await new Client().send(path))).toMatchObject({ status: 401 });
      for (const client of [stranger, user]) {
        const answer = await client.send(path);
        expect(answer.status).toBe(404);
        const text = await answer.text();
        expect(text).toMatch(/"(asset|run)\.not-found"/);
        expectNothingOf(text);
      }
      const open = await owner.send(path);
      expect(open.status).toBe(200);
      await open.arrayBuffer();
    }
  });

  test("a socket opens for its owner from our own page alone", async () => {
    const path = `/api/runs/${own.runs}/events`;
    const upgrade = { upgrade: "websocket" };
    const foreign = await owner.send(path, {
      headers: { ...upgrade, origin: "https://evil.example" },
    });
    expect(await refusalOf(foreign)).toMatchObject({ status: 403, code: "request.foreign" });
    expect((await stranger.send(path, { headers: { ...upgrade, origin } })).status).toBe(404);
    expect((await new Client().send(path, { headers: { ...upgrade, origin } })).status).toBe(401);
    const mine = await owner.send(path, { headers: { ...upgrade, origin } });
    expect(mine.status).toBe(101);
    mine.webSocket!.accept();
    mine.webSocket!.close();
  });

  test("signing in is refused from another site too", async () => {
    const answer = await new Client().send("/api/auth/sign-in/anonymous", {
      method: "POST",
      headers: { origin: "https://evil.example" },
      json: {},
    });
    expect(answer.status).toBe(403);
  });
});

test("another's board, file or take in one's own graph is as good as not there", async () => {
  for (const json of [{ boardId: own.boards }, { boardId: own.boards, graph: stillGraph("a") }]) {
    const refusal = await stranger.refused(startRun, { json });
    expect(refusal).toMatchObject({ status: 404, code: "board.not-found" });
  }
  const upload = node("u", "image-upload", { assetId: own.assets });
  const shot = node("s", "i2v", { seconds: 1 });
  const edge = { id: "e", from: { node: "u", port: "image" }, to: { node: "s", port: "image" } };
  const refusal = await stranger.refused(startRun, {
    json: { graph: graphOf([upload, shot], [edge]) },
  });
  expect(refusal).toMatchObject({ status: 422, code: "run.problems" });
  expect(refusal.details["problems"]).toMatchObject([{ node: "u", code: "node.asset-missing" }]);
});

test("after all that, everything of the owner's is as it was", async () => {
  const board = await owner.ask(getBoard, { path: { id: own.boards } });
  expect(board).toMatchObject({ title: "Secret", revision: 1 });
  expect((await owner.ask(getAsset, { path: { id: own.assets } })).name).toBe("secret.png");
  expect((await owner.ask(getRun, { path: { id: own.runs } })).status).toBe("done");
  const { items } = await owner.ask(listTakes, { path: { id: own.boards } });
  expect(items.map((take) => take.id)).toEqual([own.takes]);
  expect((await sharesOf(owner)).map(({ id }) => id)).toEqual([own.sharing]);
});
