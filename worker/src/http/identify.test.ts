import { expect, test } from "vitest";
import type { Deps } from "../deps";
import { identify } from "./identify";

const asked = new Request("http://aktion.test/api/me", { headers: { cookie: "aktion=1" } });
const failingWith = (fault: unknown) =>
  ({ auth: { api: { getSession: () => Promise.reject(fault) } } }) as unknown as Deps;

test("a refused session is nobody's", async () => {
  const refusal = Object.assign(new Error("no"), { statusCode: 401 });
  expect(await identify(failingWith(refusal), asked)).toBeNull();
});

test("a session that can't be read is a fault of ours, never taken for nobody", async () => {
  const broken = Object.assign(new Error("the database is away"), { statusCode: 500 });
  await expect(identify(failingWith(broken), asked)).rejects.toBe(broken);
  await expect(identify(failingWith(new Error("other")), asked)).rejects.toThrow("other");
});
