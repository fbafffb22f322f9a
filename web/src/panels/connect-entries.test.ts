import { build } from "@aktion/schema/testing/build";
import { expect, test } from "vitest";
import { portEntries, targetEntries } from "./connect-entries";

const graph = build(
  {
    mara: { kind: "image", name: "Mara", params: { prompt: "Rain" } },
    quay: { kind: "image", name: "Quay" },
    shot: { kind: "i2v", name: "Push in" },
    voice: { kind: "voice" },
  },
  ["quay.image > shot.image"],
);
const port = (id: string, title: string) =>
  portEntries(graph, id).find((entry) => entry.title === title)!;

test("a card offers the ports something could be wired to", () => {
  expect(portEntries(graph, "mara").map(({ side, from }) => `${side} ${from.port}`)).toEqual([
    "source image",
    "target prompt",
    "target character",
    "target style",
  ]);
});

test("the targets are those that fit, by name, with what they would replace", () => {
  const targets = targetEntries(graph, port("mara", "Still"));
  expect(targets.map(({ title }) => title)).toContain("Push in, still");
  expect(targets.find(({ title }) => title === "Push in, still")?.detail).toBe("instead of Quay");
  expect(targets.some(({ target }) => target?.node === "voice")).toBe(false);
  expect(targets.some(({ target }) => target?.node === "mara")).toBe(false);
  expect(targets.at(-1)?.title).toBe("A new node...");
});
