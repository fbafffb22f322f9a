import { afterEach, beforeEach, expect, test, vi } from "vitest";

interface Asked {
  readonly method: string;
  readonly address: string;
  readonly body: unknown;
}

let asked: Asked[] = [];
/** What the pretended studio knows: whether this browser has a session. */
let session = false;
let notes = new Map<string, string>();

const json = (status: number, body: unknown) => Response.json(body, { status });

function answer(address: string): Response {
  if (address === "/api/auth/get-session") return json(200, session ? { session: {} } : null);
  if (address === "/api/auth/sign-in/anonymous") {
    session = true;
    return json(200, { user: {} });
  }
  if (!session) return json(401, { error: { code: "auth.required", message: "Sign in first." } });
  return json(200, { address });
}

const countOf = (address: string) => asked.filter((each) => each.address === address).length;

/** A page that has just been opened: nothing is remembered but what the browser keeps. */
async function openPage() {
  vi.resetModules();
  const [{ call }, { api }] = await Promise.all([import("./call"), import("./api")]);
  return { call, api };
}

beforeEach(() => {
  asked = [];
  session = false;
  notes = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, value: string) => notes.set(key, value),
    removeItem: (key: string) => notes.delete(key),
  });
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    const body = typeof init.body === "string" ? (JSON.parse(init.body) as unknown) : null;
    asked.push({ method: init.method ?? "GET", address, body });
    await Promise.resolve();
    return answer(address);
  });
});

afterEach(() => vi.unstubAllGlobals());

test("a first visitor becomes one guest, however many calls are made at once, and none is refused", async () => {
  const { call, api } = await openPage();
  await Promise.all([call(api.me), call(api.listBoards), call(api.health)]);
  expect(asked.map(({ address }) => address).slice(0, 2)).toEqual([
    "/api/auth/get-session",
    "/api/auth/sign-in/anonymous",
  ]);
  expect(asked).toHaveLength(5);
});

test("a visitor who has been here is not asked again", async () => {
  notes.set("aktion.visited", "yes");
  session = true;
  const { call, api } = await openPage();
  await call(api.me);
  expect(asked.map(({ address }) => address)).toEqual(["/api/me"]);
});

test("a session that is gone makes one new guest, and the calls are made again", async () => {
  notes.set("aktion.visited", "yes");
  const { call, api } = await openPage();
  await Promise.all([call(api.me), call(api.listBoards)]);
  expect(countOf("/api/auth/sign-in/anonymous")).toBe(1);
  expect(countOf("/api/me")).toBe(2);
});

test("whoever signed in by e-mail is asked to sign in again, not made a guest", async () => {
  notes.set("aktion.visited", "yes");
  notes.set("aktion.email", "ada@example.com");
  const { call, api } = await openPage();
  await expect(call(api.me)).rejects.toMatchObject({ code: "auth.required", status: 401 });
  expect(countOf("/api/auth/sign-in/anonymous")).toBe(0);
});

test("path, query and body are sent as the contract says", async () => {
  notes.set("aktion.visited", "yes");
  session = true;
  const { call, api } = await openPage();
  await call(api.renameBoard, { path: { id: "brd_1" }, body: { title: "Rooftop" } });
  await call(api.listBoards, { query: { limit: 12 } });
  expect(asked).toEqual([
    { method: "PATCH", address: "/api/boards/brd_1", body: { title: "Rooftop" } },
    { method: "GET", address: "/api/boards?limit=12", body: null },
  ]);
});

test("no network is an error with words", async () => {
  notes.set("aktion.visited", "yes");
  const { call, api } = await openPage();
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(call(api.me)).rejects.toMatchObject({ code: "offline", status: 0 });
});
