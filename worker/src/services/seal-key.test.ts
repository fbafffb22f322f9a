import { expect, test } from "vitest";
import { openSealed, sealKey } from "./seal-key";

const secret = "s".repeat(64);
const place = { owner: "mara", provider: "fal" };
const key = "key-of-mara: ünïcödé";

test("a sealed key opens with the same secret, at its place", async () => {
  expect(await openSealed(secret, place, await sealKey(secret, place, key))).toBe(key);
});

test("it opens for no other owner, maker or secret", async () => {
  const sealed = await sealKey(secret, place, key);
  expect(await openSealed(secret, { ...place, owner: "ben" }, sealed)).toBeNull();
  expect(await openSealed(secret, { ...place, provider: "replicate" }, sealed)).toBeNull();
  // Not by moving the border between the two names either.
  expect(await openSealed(secret, { owner: "maraf", provider: "al" }, sealed)).toBeNull();
  expect(await openSealed("t".repeat(64), place, sealed)).toBeNull();
});

test("sealed twice it looks different, and shows nothing of the key", async () => {
  const [one, two] = [await sealKey(secret, place, key), await sealKey(secret, place, key)];
  expect(one).not.toBe(two);
  expect(one).not.toContain("mara");
});

test("what was changed or is something else does not open", async () => {
  const sealed = await sealKey(secret, place, key);
  const [form, iv, data] = sealed.split(".") as [string, string, string];
  const turned = data.startsWith("A") ? `B${data.slice(1)}` : `A${data.slice(1)}`;
  for (const other of [
    `${form}.${iv}.${turned}`,
    `2.${iv}.${data}`,
    `${form}.${iv}`,
    "",
    "..",
    "1.%.%",
  ])
    expect(await openSealed(secret, place, other)).toBeNull();
});
