import { createAsset } from "@aktion/schema/api/assets";
import { me } from "@aktion/schema/api/me";
import { cancelRun, startRun } from "@aktion/schema/api/runs";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { moneyIsSound, movesOf } from "../testing/books";
import { Client, openStudio, refusalOf } from "../testing/client";
import { graphOf, node, wire } from "../testing/graphs";
import { falSigner, replicateSigner, type Signer } from "../testing/letters";
import { tapMakers, type MakerWire } from "../testing/maker-wire";
import { png } from "../testing/media";
import { stills, words } from "../testing/paid-graphs";
import { signedIn } from "../testing/people";
import { runOver, runToEnd } from "../testing/runs";
import { setStudio } from "../testing/studio";
import { acceptedFor, attemptOf } from "../testing/truth";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 45_000 });

const signers: Partial<Record<string, Signer>> = {};
let makers: MakerWire;
beforeAll(async () => {
  await openStudio();
  makers = tapMakers();
  signers["fal"] = await falSigner(makers);
  signers["replicate"] = await replicateSigner();
});
afterEach(moneyIsSound);

const someone = async () => {
  const client = await signedIn();
  await client.ask(me, {});
  return client;
};

describe.each(["fal", "replicate"])("what %s reports at a strange time", (maker) => {
  beforeAll(() => setStudio({ freeStillsADay: 0, chains: { "standard image.generate": [maker] } }));

  test("before it answers the start delivers once", async () => {
    const one = await someone();
    const graph = stills([words("early", "sim takes=20 fault=webhook-early,webhook-x5")]);
    const run = await runToEnd(one, { graph });
    expect(run).toMatchObject({ status: "done", charged: 2, held: 0 });
    expect(run.nodes["s0"]!.takes).toHaveLength(1);
    expect(await movesOf(run.id)).toEqual(["cost 3000", "hold 2", "settle 2"]);
  });

  test("is taken by a clock that is four minutes off, and not by one that is six", async () => {
    const one = await someone();
    const graph = stills([words("clocks", "sim fault=stuck")]);
    const { id } = await one.ask(startRun, { json: { graph } });
    await expect.poll(async () => (await acceptedFor(id)).length, { timeout: 15_000 }).toBe(1);
    const [accepted] = await acceptedFor(id);
    const said =
      maker === "fal"
        ? { request_id: accepted!.job, status: "OK", payload: {} }
        : { id: accepted!.job, status: "succeeded", output: null, error: null };
    const post = async (shift: number, forged = false) => {
      const { body, headers } = await signers[maker]!.sign(said, { shift, forged });
      return new Client().send(`/hooks/${maker}/${id}/${attemptOf(accepted!)}`, {
        method: "POST",
        body,
        headers: { "content-type": "application/json", origin: "", ...headers },
      });
    };
    for (const shift of [240, -240]) expect((await post(shift)).status).toBe(200);
    for (const answer of [await post(360), await post(-360), await post(0, true)])
      expect(await refusalOf(answer)).toMatchObject({ status: 401, code: "hook.refused" });
    await one.ask(cancelRun, { path: { id } });
    expect(await runOver(one, id)).toMatchObject({ status: "cancelled", charged: 0, held: 0 });
    expect(await movesOf(id, ["hold", "release", "settle"])).toEqual(["hold 2", "release 2"]);
  });
});

test("a maker that answers a start with nothing to show is our loss, and the next one makes it", async () => {
  await setStudio({
    freeStillsADay: 0,
    chains: { "standard image.upscale": ["replicate", "fal"] },
  });
  makers.answer("/predictions", () =>
    Response.json({ id: "p1", status: "succeeded", output: null, error: null }, { status: 201 }),
  );
  const one = await someone();
  const { id: picture } = await one.ask(createAsset, { body: await png(96, 64) });
  const graph = graphOf(
    [node("a", "image-upload", { assetId: picture }), node("b", "upscale", { scale: 2 })],
    [wire("a.image", "b.image")],
    { tier: "standard" },
  );
  const run = await runToEnd(one, { graph });
  expect(run.status).toBe("done");
  expect(run.nodes["b"]!.takes).toMatchObject([{ provider: "fal" }]);
  const kinds = (await movesOf(run.id)).map((move) => move.split(" ")[0]);
  expect(kinds).toEqual(["cost", "hold", "loss", "settle"]);
});
