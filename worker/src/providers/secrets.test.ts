import { describe, expect, test } from "vitest";
import { secretsIn, withoutSecrets } from "./secrets";
import { exchange } from "./wire";

const key = "id-of-studio:s3cret/with+signs==";
const bearer = { authorization: `Bearer ${key}`, accept: "application/json" };

describe("an answer that repeats what it was asked", () => {
  test.each([
    ["the header", `authorization: Bearer ${key}`],
    ["the key alone", `wrong key ${key}!`],
    ["the key in an address", `GET /x?key=${encodeURIComponent(key)}&y=1`],
    ["the key in Base64", `basic ${btoa(key)}`],
    ["the key of fal's scheme", `Key ${key}`],
  ])("is read without %s", (_, said) => {
    const clean = withoutSecrets(said, bearer);
    expect(clean).toContain("***");
    expect(clean).not.toContain("s3cret");
    expect(clean).not.toContain(btoa(key));
  });

  test("is read without a key in a header of the maker's own", () => {
    expect(withoutSecrets(`said ${key}`, { "x-goog-api-key": key })).toBe("said ***");
  });

  test("keeps every other word", () => {
    const said = "application/json Bearer is what a short key would be";
    expect(withoutSecrets(said, { ...bearer, "x-key": "short" })).toBe(said);
    expect(secretsIn({ "content-type": "application/json; charset=utf-8" })).toEqual([]);
  });

  test("comes so over the wire, as text and as JSON", async () => {
    const send = (async (_: RequestInfo, init?: RequestInit) =>
      Response.json({ said: new Headers(init?.headers).get("authorization") })) as typeof fetch;
    const question = { method: "GET", url: "https://maker.example/", headers: bearer } as const;
    const { text, json } = await exchange(send, question);
    expect(json).toEqual({ said: "***" });
    expect(text).not.toContain("s3cret");
  });
});
