import { beforeEach, expect, test, vi } from "vitest";

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
}

const notes = new Map<string, string>();
let kept: Kept[] = [];
let down = false;
let full = false;

/** A studio that keeps looks, by the contract. */
function answer(method: string, address: string, body: Kept): Response {
  const id = address.split("/")[3];
  if (method === "GET") {
    const items = kept.toSorted((one, other) => other.createdAt - one.createdAt);
    return Response.json({ items, next: null });
  }
  if (method === "POST") {
    if (full) {
      const error = { code: "look.too-many", message: "There is room for 40." };
      return Response.json({ error }, { status: 422 });
    }
    if (!kept.some((one) => one.id === body.id))
      kept.push({ ...body, createdAt: body.createdAt ?? 5 });
    return Response.json(body, { status: 201 });
  }
  if (method === "DELETE") kept = kept.filter((one) => one.id !== id);
  else kept = kept.map((one) => (one.id === id ? { ...one, ...body } : one));
  return Response.json({ ok: true });
}

vi.stubGlobal("window", new EventTarget());
vi.stubGlobal("localStorage", {
  getItem: (key: string) => notes.get(key) ?? null,
  setItem: (key: string, value: string) => notes.set(key, value),
  removeItem: (key: string) => notes.delete(key),
});
vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
  await Promise.resolve();
  if (down) throw new TypeError("offline");
  const body = typeof init.body === "string" ? (JSON.parse(init.body) as Kept) : ({} as Kept);
  return answer(init.method ?? "GET", address, body);
});

const { deleteLook, looksQuery, nameFor, renameLook, saveLook } = await import("./my-looks");
const { readLooks } = await import("./held-looks");
const { queryClient } = await import("../api/query-client");

const look = (name: string) => ({ name, preset: "custom", words: "Chalk", strength: 0.4 });
const shown = () => queryClient.getQueryData(looksQuery.queryKey) ?? [];
const names = () => shown().map(({ name }) => name);
const read = () => queryClient.query({ ...looksQuery, staleTime: 0, retry: false });
const fail = vi.fn();

beforeEach(() => {
  notes.clear();
  notes.set("aktion.visited", "yes");
  kept = [];
  down = false;
  full = false;
  fail.mockClear();
  queryClient.clear();
});

test("a look is shown at once and is the studio's a moment later; deleted, it comes back to its place", async () => {
  for (const [at, name] of ["one", "two", "three"].entries()) {
    vi.setSystemTime(1000 + at);
    saveLook(look(name), fail);
  }
  vi.useRealTimers();
  expect(names()).toEqual(["three", "two", "one"]);
  await vi.waitFor(() => expect(kept).toHaveLength(3));
  const back = deleteLook(shown()[1]!, fail);
  expect(names()).toEqual(["three", "one"]);
  back();
  expect(names()).toEqual(["three", "two", "one"]);
  await vi.waitFor(async () =>
    expect((await read()).map(({ name }) => name)).toEqual(["three", "two", "one"]),
  );
  expect(names()).toEqual(["three", "two", "one"]);
  expect(fail).not.toHaveBeenCalled();
});

test("a rename keeps everything else, and forty letters of the name", async () => {
  saveLook(look("one"), fail);
  renameLook(shown()[0]!, "x".repeat(80), fail);
  expect(names()).toEqual(["x".repeat(40)]);
  expect(shown()[0]).toMatchObject({ words: "Chalk", strength: 0.4 });
});

test("what the studio can't be told is said", async () => {
  down = true;
  saveLook(look("one"), fail);
  await vi.waitFor(() => expect(fail).toHaveBeenCalledOnce());
  expect(fail.mock.calls[0]![0]).toMatchObject({ code: "offline" });
});

test("what this browser kept goes up once, the newest still first, and is forgotten here", async () => {
  const held = ["new", "old"].map((name) => ({ id: name, ...look(name) }));
  notes.set("aktion.looks", JSON.stringify(held));
  down = true;
  await expect(read()).rejects.toMatchObject({ code: "offline" });
  expect(notes.has("aktion.looks")).toBe(true);
  down = false;
  await read();
  expect(kept.map(({ name }) => name)).toEqual(["old", "new"]);
  expect(notes.has("aktion.looks")).toBe(false);
});

test("what there is no room for stays in this browser", async () => {
  notes.set("aktion.looks", JSON.stringify([{ id: "a", ...look("a") }]));
  full = true;
  expect(await read()).toEqual([]);
  expect(notes.has("aktion.looks")).toBe(true);
});

test("what can't be read is no look", () => {
  expect(readLooks(null)).toEqual([]);
  expect(readLooks("{")).toEqual([]);
  expect(readLooks('[{"name":1}]')).toEqual([]);
});

test("a name comes from the first words, else from the look it stands on", () => {
  expect(nameFor(" Faded  Technicolor, a little grain on it", "Custom")).toBe(
    "Faded Technicolor, a little",
  );
  expect(nameFor("", "Emotion Mask")).toBe("Emotion Mask");
});
