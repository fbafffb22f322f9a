import { createAsset } from "@aktion/schema/api/assets";
import { deleteAsset } from "@aktion/schema/api/bin";
import { createBoard } from "@aktion/schema/api/boards";
import {
  changeCastMember,
  createCastMember,
  deleteCastMember,
  undeleteCastMember,
} from "@aktion/schema/api/cast";
import { estimateRun, listRuns, startRun } from "@aktion/schema/api/runs";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Client, openStudio } from "../testing/client";
import { graphOf, node, wire } from "../testing/graphs";
import { png } from "../testing/media";
import { guest } from "../testing/people";
import { runToEnd } from "../testing/runs";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 30_000 });

let one: Client;
let width = 40;
beforeAll(openStudio);
beforeEach(async () => {
  one = await guest();
});

async function picture(client = one): Promise<string> {
  width += 1;
  return (await client.ask(createAsset, { body: await png(width, 16) })).id;
}
const member = async (client = one) =>
  client.ask(createCastMember, {
    json: { name: "Mara", words: "weary detective, rain coat", pictures: [await picture(client)] },
  });

/** Two stills of the same member, and one without. */
const scene = (castId: string | null) =>
  graphOf(
    [
      node("who", "cast", { castId }),
      node("roof", "image", { prompt: "on a roof" }),
      node("pier", "image", { prompt: "on a pier" }),
      node("empty", "image", { prompt: "an empty street" }),
    ],
    [wire("who.character", "roof.character"), wire("who.character", "pier.character")],
  );
const boardOf = async (castId: string | null) =>
  (await one.ask(createBoard, { json: { graph: scene(castId) } })).id;
const stale = async (boardId: string) => {
  const { nodes } = await one.ask(estimateRun, { json: { boardId } });
  return Object.keys(nodes).filter((id) => nodes[id]!.stale);
};

test("a cast member plays in the stills wired to them", async () => {
  const { id } = await member();
  const boardId = await boardOf(id);
  const estimate = await one.ask(estimateRun, { json: { boardId } });
  expect(estimate.problems).toEqual([]);
  const run = await runToEnd(one, { boardId, quote: estimate.quote });
  expect(run.status).toBe("done");
  expect(run.nodes["roof"]!.takes).toHaveLength(1);
  // Nobody in particular is another request than the member.
  const alone = graphOf([node("roof", "image", { prompt: "on a roof" })]);
  expect((await runToEnd(one, { graph: alone })).nodes["roof"]!.takes[0]!.reused).toBe(false);
  expect((await runToEnd(one, { boardId })).nodes["roof"]!.takes[0]!.reused).toBe(true);
});

test("a change of the member makes the stills they are in stale, and no others", async () => {
  const { id, pictures } = await member();
  const boardId = await boardOf(id);
  await runToEnd(one, { boardId });
  expect(await stale(boardId)).toEqual([]);
  const path = { id };
  const face = pictures[0]!.id;
  for (const json of [
    { name: "Ida" },
    { words: "a younger one" },
    { pictures: [face, await picture()] },
    { pictures: [await picture(), face] },
  ]) {
    await one.ask(changeCastMember, { path, json });
    expect(await stale(boardId)).toEqual(["roof", "pier"]);
    await one.ask(changeCastMember, {
      path,
      json: { name: "Mara", words: "weary detective, rain coat", pictures: [face] },
    });
    expect(await stale(boardId)).toEqual([]);
  }
});

test("nobody's, a deleted and another's member are refused in words before anything starts", async () => {
  const [own, others] = [await member(), await member(await guest())];
  await one.ask(deleteCastMember, { path: { id: own.id } });
  for (const castId of ["cst_nobody", "__proto__", own.id, others.id]) {
    const graph = scene(castId);
    const gone = { node: "who", code: "node.cast-missing" };
    const { problems } = await one.ask(estimateRun, { json: { graph } });
    expect(problems).toMatchObject([gone]);
    expect(problems[0]!.message).toBe("Cast: this cast member is gone. Choose another.");
    const refusal = await one.refused(startRun, { json: { graph } });
    expect(refusal).toMatchObject({ status: 422, code: "run.problems" });
    expect(refusal.details["problems"]).toMatchObject([gone]);
  }
  expect((await one.ask(listRuns, { query: {} })).items).toEqual([]);
  await one.ask(undeleteCastMember, { path: { id: own.id } });
  expect((await runToEnd(one, { graph: scene(own.id) })).status).toBe("done");
});

test("a cast node without a member, and a member without a picture, say what to do", async () => {
  const none = await one.ask(estimateRun, { json: { graph: scene(null) } });
  expect(none.problems).toMatchObject([{ message: "Cast: Choose a cast member." }]);
  const { id, pictures } = await member();
  await one.ask(deleteAsset, { path: { id: pictures[0]!.id } });
  const faceless = await one.ask(estimateRun, { json: { graph: scene(id) } });
  expect(faceless.problems).toMatchObject([
    { message: "Cast: Mara has no picture left. Add one to the cast." },
  ]);
});

test("a run of stills without the member minds nobody who is gone", async () => {
  const { id } = await member();
  await one.ask(deleteCastMember, { path: { id } });
  const run = await runToEnd(one, { graph: scene(id), targets: ["empty"] });
  expect(run.status).toBe("done");
});
