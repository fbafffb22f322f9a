import { deleteAsset } from "@aktion/schema/api/bin";
import { listAssets } from "@aktion/schema/api/library";
import { createBoard, saveBoard } from "@aktion/schema/api/boards";
import { me } from "@aktion/schema/api/me";
import { estimateRun, startRun } from "@aktion/schema/api/runs";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { booksOf, moneyIsSound } from "../testing/books";
import { type Client, openStudio } from "../testing/client";
import { graphOf, node, wire } from "../testing/graphs";
import { stills, words } from "../testing/paid-graphs";
import { newEmail, signedIn } from "../testing/people";
import { runToEnd } from "../testing/runs";
import { setStudio } from "../testing/studio";
import { acceptedFor } from "../testing/truth";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

let one: Client;
let email: string;
beforeAll(async () => {
  await openStudio();
  await setStudio({ freeStillsADay: 0 });
});
beforeEach(async () => {
  email = newEmail();
  one = await signedIn(email);
  await one.ask(me, {});
});
afterEach(moneyIsSound);

const boardOf = async (client: Client, graph: unknown): Promise<string> =>
  (await client.ask(createBoard, { json: { graph } })).id;
const takeIn = (run: Awaited<ReturnType<typeof runToEnd>>) => run.nodes["s0"]!.takes[0]!;

test("holds across boards and sessions of one user, whoever of the makers served it", async () => {
  const prompt = words("a red kite");
  const first = await runToEnd(one, { boardId: await boardOf(one, stills([prompt])) });
  await setStudio({ freeStillsADay: 0, chains: { "standard image.generate": ["replicate"] } });
  const later = await signedIn(email);
  const named = graphOf(
    [node("s0", "image", { prompt: `  ${prompt.replaceAll(" ", "   ")} ` }, { name: "Kite" })],
    [],
    { tier: "standard", title: "Another board" },
  );
  const boardId = await boardOf(later, named);
  const shown = await later.ask(estimateRun, { json: { boardId } });
  expect(shown).toMatchObject({ high: 0, nodes: { s0: { reused: true, kept: 1, stale: false } } });
  const again = await runToEnd(later, { boardId, quote: shown.quote });
  expect(takeIn(again)).toMatchObject({ reused: true, charged: 0, assets: takeIn(first).assets });
  expect(await acceptedFor(again.id)).toEqual([]);
  expect(await booksOf(again.id)).toEqual([]);
  await setStudio({ freeStillsADay: 0 });
});

test("never goes from one user to another", async () => {
  const graph = stills([words("a shared idea")]);
  const first = await runToEnd(one, { graph });
  const other = await signedIn();
  await other.ask(me, {});
  expect(await other.ask(estimateRun, { json: { graph } })).toMatchObject({ high: 2 });
  const theirs = await runToEnd(other, { graph });
  expect(theirs).toMatchObject({ status: "done", charged: 2 });
  expect(takeIn(theirs)).toMatchObject({ reused: false });
  expect(takeIn(theirs).assets).not.toEqual(takeIn(first).assets);
  const stolen = await other.send(`/media/${takeIn(first).assets[0]!}`);
  expect(stolen.status).toBe(404);
});

test.each([
  ["its words", { prompt: "two red kites" }, {}],
  ["its word order", { prompt: "kite red a" }, {}],
  ["its seed", { prompt: "a red kite", seed: 7 }, {}],
  ["its shape", { prompt: "a red kite", aspect: "1:1" }, {}],
  ["its tier", { prompt: "a red kite" }, { tier: "premium" }],
])("does not hold once %s are others", async (_, params, more) => {
  const graph = stills(["a red kite"]);
  await runToEnd(one, { graph });
  const changed = graphOf([node("s0", "image", params, more)], [], { tier: "standard" });
  const shown = await one.ask(estimateRun, { json: { graph: changed } });
  expect(shown.nodes["s0"]).toMatchObject({ reused: false });
  expect(shown.high).toBeGreaterThan(0);
});

test("an edit marks the node and what hangs on it stale, with their price; undone, all is kept", async () => {
  const [face, look, alone] = [words("a face"), words("in oil"), words("alone")];
  const graphWith = (prompt: string) =>
    graphOf(
      [
        node("face", "image", { prompt }),
        node("oil", "restyle", { prompt: look }),
        node("alone", "image", { prompt: alone }),
      ],
      [wire("face.image", "oil.image")],
      { tier: "standard" },
    );
  const id = await boardOf(one, graphWith(face));
  const estimate = () => one.ask(estimateRun, { json: { boardId: id } });
  const staleIn = ({ nodes }: Awaited<ReturnType<typeof estimate>>) =>
    Object.keys(nodes).filter((name) => nodes[name]!.stale);
  const fresh = await estimate();
  expect([staleIn(fresh), fresh.high]).toEqual([[], 9]);
  await runToEnd(one, { boardId: id });
  const made = await estimate();
  expect([staleIn(made), made.high]).toEqual([[], 0]);

  const edited = { graph: graphWith(words("another face")), revision: 1 };
  await one.ask(saveBoard, { path: { id }, json: edited });
  const stale = await estimate();
  expect(staleIn(stale).toSorted()).toEqual(["face", "oil"]);
  expect([stale.high, stale.nodes["alone"]!.reused]).toEqual([7, true]);

  const undone = { graph: graphWith(face), revision: 2 };
  await one.ask(saveBoard, { path: { id }, json: undone });
  const back = await estimate();
  expect([staleIn(back), back.high]).toEqual([[], 0]);
});

test("ends with the file: deleted, it has its price again and is made anew", async () => {
  const graph = stills([words("a lost picture")]);
  const first = await runToEnd(one, { graph });
  const shown = await one.ask(estimateRun, { json: { graph } });
  expect(shown.high).toBe(0);
  await one.ask(deleteAsset, { path: { id: takeIn(first).assets[0]! } });
  const refusal = await one.refused(startRun, { json: { graph, quote: shown.quote } });
  expect(refusal).toMatchObject({ code: "price.changed", details: { estimate: { high: 2 } } });
  const again = await runToEnd(one, { graph });
  expect(again).toMatchObject({ status: "done", charged: 2 });
  expect(takeIn(again)).toMatchObject({ reused: false });
  expect((await one.ask(listAssets, {})).items.map(({ id }) => id)).toEqual(takeIn(again).assets);
});

test("a failed output is never reused", async () => {
  const graph = stills([words("bad", "sim takes=50 fault=moderated")]);
  for (let turn = 0; turn < 2; turn += 1) {
    expect(await one.ask(estimateRun, { json: { graph } })).toMatchObject({ high: 2 });
    const run = await runToEnd(one, { graph });
    expect(run).toMatchObject({ status: "failed", charged: 0 });
    expect(await acceptedFor(run.id)).toHaveLength(1);
  }
});

test("two equal nodes of one run are made once and paid once", async () => {
  const prompt = words("twins");
  const run = await runToEnd(one, { graph: stills([prompt, prompt, prompt]) });
  expect(run).toMatchObject({ status: "done", charged: 2, held: 0 });
  const takes = Object.values(run.nodes).map(({ takes: [take] }) => take!);
  expect(new Set(takes.flatMap(({ assets }) => assets)).size).toBe(1);
  expect(takes.map(({ charged }) => charged).toSorted()).toEqual([0, 0, 2]);
  expect(await acceptedFor(run.id)).toHaveLength(1);
});
