import { beforeAll, beforeEach, expect, test, vi } from "vitest";

// A page's own storage is all it needs of a browser.
vi.stubGlobal("window", new EventTarget());
const { deleteLook, nameFor, readLooks, renameLook, saveLook, useMyLooks } =
  await import("./my-looks");

const names = () => useMyLooks.getState().looks.map(({ name }) => name);
const look = (name: string) => ({ name, preset: "custom", words: "Chalk", strength: 0.4 });

beforeAll(() => vi.stubGlobal("localStorage", undefined));
beforeEach(() => useMyLooks.setState({ looks: [] }));

test("saved looks come newest first; a deleted one comes back where it was", () => {
  for (const name of ["one", "two", "three"]) saveLook(look(name));
  expect(names()).toEqual(["three", "two", "one"]);
  const back = deleteLook(useMyLooks.getState().looks[1]!.id);
  expect(names()).toEqual(["three", "one"]);
  back();
  expect(names()).toEqual(["three", "two", "one"]);
});

test("a rename keeps everything else, and forty letters of the name", () => {
  saveLook(look("one"));
  const { id } = useMyLooks.getState().looks[0]!;
  renameLook(id, "x".repeat(80));
  expect(names()).toEqual(["x".repeat(40)]);
  expect(useMyLooks.getState().looks[0]).toMatchObject({ words: "Chalk", strength: 0.4 });
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
