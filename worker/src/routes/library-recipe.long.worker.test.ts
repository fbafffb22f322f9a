import { createAsset } from "@aktion/schema/api/assets";
import * as bin from "@aktion/schema/api/bin";
import { createBoard } from "@aktion/schema/api/boards";
import { createCastMember } from "@aktion/schema/api/cast";
import * as api from "@aktion/schema/api/library";
import { assetRecipe } from "@aktion/schema/api/recipe";
import { listTakes } from "@aktion/schema/api/runs";
import { expect, test, vi } from "vitest";
import { openStudio } from "../testing/client";
import { graphOf, node, wire } from "../testing/graphs";
import { png } from "../testing/media";
import { guest } from "../testing/people";
import { runToEnd } from "../testing/runs";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

test("the recipe of what a run made has its words, seed, maker, settings, inputs, cast and other takes", async () => {
  await openStudio();
  const one = await guest();
  const list = async (query: { cast?: string; board?: string }) =>
    (await one.ask(api.listAssets, { query })).items.map(({ id }) => id);
  const face = await one.ask(createAsset, {
    body: await png(20, 20),
    headers: { "x-name": "f" },
  });
  const mara = await one.ask(createCastMember, { json: { name: "Mara", pictures: [face.id] } });
  const graph = graphOf(
    [
      node("mara", "cast", { castId: mara.id }),
      node("still", "image", { prompt: "on the pier", seed: 7 }, { name: "Pier" }),
      node("large", "upscale", { scale: 2 }),
    ],
    [wire("mara.character", "still.character"), wire("still.image", "large.image")],
  );
  const { id: board } = await one.ask(createBoard, { json: { title: "Film", graph } });
  const run = await runToEnd(one, { boardId: board });
  await runToEnd(one, { boardId: board, newTake: [{ node: "still", count: 1 }] });
  const takes = (await one.ask(listTakes, { path: { id: board } })).items;
  const fileOf = (at: string, number: number) =>
    takes.find((take) => take.node === at && take.number === number)!.assets[0]!.id;
  const [first, second] = [fileOf("still", 1), fileOf("still", 2)];
  const recipeOf = async (id: string) => (await one.ask(assetRecipe, { path: { id } })).recipe!;

  const still = await recipeOf(first);
  expect(still.take).toMatchObject({ number: 1, provider: "draft", charged: 0, reused: false });
  expect(still.take.title).not.toBe("");
  expect(still.take.seconds).toBeGreaterThanOrEqual(0);
  expect(still).toMatchObject({ seed: 7, recreate: true, board: { id: board, title: "Film" } });
  expect(still.prompt).toContain("on the pier");
  expect(still.node).toEqual({ id: "still", kind: "image", title: "Pier", there: true });
  expect(still.params).toMatchObject({ prompt: "on the pier", seed: 7 });
  expect(still.cast).toEqual([{ id: mara.id, name: "Mara" }]);
  expect(still.siblings).toEqual([first, second]);
  expect((await recipeOf(second)).seed).toBe(8);
  expect(await list({ cast: mara.id })).toEqual([second, first]);
  const [member] = (await one.ask(api.libraryFacts, {})).cast;
  expect(member).toEqual({ id: mara.id, title: "Mara", count: 2 });

  const large = takes.find((take) => take.node === "large" && take.run === run.id)!;
  const path = { id: large.assets[0]!.id };
  const [input] = (await one.ask(assetRecipe, { path })).recipe!.inputs;
  expect(input).toMatchObject({ name: "Still", asset: { id: first } });
  await one.ask(bin.deleteAsset, { path: { id: first } });
  expect((await one.ask(assetRecipe, { path })).recipe!.inputs).toEqual([
    { name: "Still", asset: null },
  ]);
  expect((await recipeOf(second)).siblings).toEqual([second]);

  // The same request again, on another board: reused, with the recipe of what it reuses.
  const other = await one.ask(createBoard, { json: { graph } });
  await one.ask(bin.undeleteAssets, { json: { ids: [first] } });
  await runToEnd(one, { boardId: other.id });
  const again = await recipeOf(first);
  expect(again.take).toMatchObject({ reused: true, seconds: still.take.seconds });
  expect(again).toMatchObject({ seed: 7, board: { id: other.id }, cast: still.cast });
  expect(await list({ board: board })).toContain(first);
  expect(await list({ board: other.id })).toContain(first);
});
