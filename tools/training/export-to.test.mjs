import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exportTo, readBefore } from "./export-to.mjs";

const sha256 = createHash("sha256");
const bytes = "a picture";
const digest = sha256.update(bytes).digest("hex");

let to;
let server;
let url;
/** What the studio answers; each test bends it. */
let studio;
beforeEach(async () => {
  to = mkdtempSync(path.join(tmpdir(), "aktion-export-"));
  studio = { ids: ["shr_1", "shr_2", "shr_3"], breakAt: null, bytes, asked: [] };
  server = createServer((request, answer) => {
    studio.asked.push(request.url);
    const { pathname, searchParams } = new URL(request.url, url);
    if (request.method === "POST") return answer.end(JSON.stringify({ id: "exp_1" }));
    if (pathname.startsWith("/file/")) {
      const there = studio.ids.includes(path.basename(pathname));
      answer.statusCode = there ? 200 : 404;
      return answer.end(there ? studio.bytes : "");
    }
    const after = Number(searchParams.get("after"));
    const lines = ["shr_1", "shr_2", "shr_3"].flatMap((id, place) => {
      if (place + 1 <= after || !studio.ids.includes(id)) return [];
      const file = { name: "output", type: "image/png", sha256: digest, url: `${url}/file/${id}` };
      return JSON.stringify({ id, cursor: place + 1, files: [file] });
    });
    const text = `${[...lines, JSON.stringify({ end: true })].join("\n")}\n`;
    const end = studio.breakAt ?? text.length;
    studio.breakAt = null;
    return answer.end(text.slice(0, end));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${server.address().port}`;
});
afterEach(() => {
  server.close();
  rmSync(to, { recursive: true });
});

const bring = () => exportTo({ to, url, headers: {}, say: () => undefined });
const rows = () =>
  readFileSync(path.join(to, "rows.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).id);
const files = () => readdirSync(path.join(to, "media")).sort();

test("rows and media come into the folder, each once", async () => {
  expect(await bring()).toEqual({ rows: 3, files: 3, fetched: 3, removed: 0 });
  expect(rows()).toEqual(["shr_1", "shr_2", "shr_3"]);
  expect(files()).toEqual(["shr_1.output.png", "shr_2.output.png", "shr_3.output.png"]);
  expect(await bring()).toEqual({ rows: 3, files: 3, fetched: 0, removed: 0 });
  expect(studio.asked.filter((one) => one.endsWith("exports"))).toHaveLength(1);
});

test("rows that break off in the middle of a line go on from the last whole one", async () => {
  studio.breakAt = 200;
  await bring();
  expect(rows()).toEqual(["shr_1", "shr_2", "shr_3"]);
  expect(studio.asked.filter((one) => one.includes("after=1"))).toHaveLength(1);
});

test("what is withdrawn since goes from the folder when it is run again", async () => {
  await bring();
  studio.ids = ["shr_1", "shr_3"];
  expect(await bring()).toEqual({ rows: 2, files: 2, fetched: 0, removed: 1 });
  expect(rows()).toEqual(["shr_1", "shr_3"]);
  expect(files()).toEqual(["shr_1.output.png", "shr_3.output.png"]);
});

test("a file that comes damaged is not kept", async () => {
  studio.bytes = "another picture";
  await expect(bring()).rejects.toThrow("came damaged");
  expect(files().filter((name) => !name.endsWith(".part"))).toEqual([]);
  studio.bytes = bytes;
  expect((await bring()).files).toBe(3);
});

test("a part without a whole line begins anew", () => {
  const part = path.join(to, "part");
  expect(readBefore(part)).toEqual({ cursor: 0, end: false });
  writeFileSync(part, '{"cursor": 7');
  expect(readBefore(part)).toEqual({ cursor: 0, end: false });
  expect(readFileSync(part, "utf8")).toBe("");
  expect(existsSync(part)).toBe(true);
});
