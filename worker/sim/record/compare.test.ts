import { describe, expect, it } from "vitest";
import type { Fixture } from "../../src/providers/fixture";
import { compare } from "./compare.ts";
import { hear } from "./hear.ts";

const fixture = (name: string, body: unknown, status = 200): Fixture => ({
  name,
  method: "GET",
  path: "/jobs/*",
  status,
  body,
  marks: { "": "documented", url: "unverified" },
});
const heard = (body: unknown, status = 200) => ({
  method: "GET",
  path: "/jobs/7",
  status,
  headers: {},
  body,
});

describe("a true answer", () => {
  it("is held against the documented reply nearest to it", () => {
    const known = [fixture("waiting", { id: "a", at: 1 }), fixture("done", { id: "a", url: "u" })];
    const found = compare(heard({ id: "b", url: null }), known);
    expect(found.fixture?.name).toBe("done");
    expect(found.differences).toEqual([
      { path: "url", words: "is a null, not a string", mark: "unverified" },
    ]);
    expect(compare(heard({ id: "b", at: 2 }), known).differences).toEqual([]);
  });

  it("of another status, way or place is one that nobody knew of", () => {
    const known = [fixture("done", { id: "a" })];
    expect(compare(heard({ id: "b" }, 500), known).fixture).toBeNull();
    expect(compare({ ...heard({ id: "b" }), path: "/jobs/7/more" }, known).fixture).toBeNull();
  });

  it("is kept without its key, signatures and files", async () => {
    const body = {
      owner: "key-of-ours",
      file: "https://maker.example/out/1.png?sig=abc&key=key-of-ours",
      inside: "A".repeat(5000),
    };
    const send = async () => Response.json(body, { headers: { "set-cookie": "a=b" } });
    const ear = hear(send, {
      key: "key-of-ours",
      bases: ["https://maker.example/v1"],
    });
    const answer = await ear.fetch("https://maker.example/v1/jobs/7?token=key-of-ours", {
      method: "POST",
    });
    expect(await answer.json()).toEqual(body);
    expect(ear.heard).toEqual([
      {
        method: "POST",
        path: "/jobs/7",
        status: 200,
        headers: { "content-type": "application/json" },
        body: {
          owner: "KEY",
          file: "https://maker.example/out/1.png",
          inside: `${"A".repeat(60)}... (5000 letters)`,
        },
      },
    ]);
  });
});
