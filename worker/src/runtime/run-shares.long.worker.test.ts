import { env } from "cloudflare:workers";
import { createAsset } from "@aktion/schema/api/assets";
import { createBoard } from "@aktion/schema/api/boards";
import { createCastMember } from "@aktion/schema/api/cast";
import { me } from "@aktion/schema/api/me";
import { startRun } from "@aktion/schema/api/runs";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { moneyIsSound, movesOf } from "../testing/books";
import { type Client, openStudio } from "../testing/client";
import { graphOf, node, wire } from "../testing/graphs";
import { killPoints, type KillPoints } from "../testing/kill-points";
import { png } from "../testing/media";
import { stills, words } from "../testing/paid-graphs";
import { idOf, signedIn } from "../testing/people";
import { runOver, runToEnd } from "../testing/runs";
import { allCarriedOut, kindsShared, lentBy, share, sharesOf } from "../testing/shares";
import { setStudio } from "../testing/studio";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

let one: Client;
let points: KillPoints;
let width = 40;
beforeAll(async () => {
  await openStudio();
  points = killPoints();
  await setStudio({ freeStillsADay: 0 });
});
beforeEach(async () => {
  one = await signedIn();
  await one.ask(me, {});
});
afterEach(moneyIsSound);

const standard = { tier: "standard" };
const quick = "sim takes=60";
const upload = async () => {
  width += 1;
  return (await one.ask(createAsset, { body: await png(width, 300) })).id;
};
/** As a template's sample comes in: in the owner's name, and not their own. */
async function strange(): Promise<string> {
  const id = await upload();
  await env.DB.prepare("UPDATE assets SET lendable = 0 WHERE id = ?").bind(id).run();
  return id;
}
const restyled = (assetId: string, more: Record<string, unknown> = {}) =>
  graphOf(
    [
      node("in", "image-upload", { assetId }),
      node("look", "restyle", { preset: "custom", prompt: words("in chalk", quick) }),
    ],
    [wire("in.image", "look.image")],
    { ...standard, ...more },
  );

test("while it is on, an output, what it was made from and what was asked lie in one's folder", async () => {
  await share(one);
  const assetId = await upload();
  const run = await runToEnd(one, { graph: restyled(assetId) });
  await allCarriedOut();
  const [row, ...others] = await sharesOf(one);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ nodeKind: "restyle", outputKind: "image", rating: null });
  expect(row!.takeId).toBe(run.nodes["look"]!.takes[0]!.id);
  expect(row!.copiedAt).not.toBeNull();
  expect(await lentBy(one)).toEqual([`${row!.id}/input-1`, `${row!.id}/output`]);
  for (const { key, from } of row!.files) {
    const [lent, own] = await Promise.all([env.TRAINING.get(key), env.BUCKET.get(from)]);
    expect(new Uint8Array(await lent!.arrayBuffer())).toEqual(
      new Uint8Array(await own!.arrayBuffer()),
    );
  }
});

test("a run's outputs go on as inputs of the next, cast and all, and pay a tenth each", async () => {
  await share(one);
  const castId = (
    await one.ask(createCastMember, { json: { name: "Mara", pictures: [await upload()] } })
  ).id;
  const graph = graphOf(
    [
      node("who", "cast", { castId }),
      node("still", "image", { prompt: words("on a roof", quick) }),
      node("shot", "i2v", { prompt: "push in [sim takes=60]", seconds: 5 }),
    ],
    [wire("who.character", "still.character"), wire("still.image", "shot.image")],
    standard,
  );
  const run = await runToEnd(one, { graph });
  expect(run).toMatchObject({ status: "done", charged: 10 });
  expect(await kindsShared(one)).toEqual(["i2v", "image"]);
  expect(await movesOf(run.id, ["share", "payout", "reward"])).toEqual([
    "payout 10",
    "reward 1",
    "share 2",
    "share 8",
  ]);
  expect((await one.ask(me, {})).credits.available).toBe(91);
});

describe("nothing is written", () => {
  const expectNothing = async () => {
    await allCarriedOut();
    expect(await sharesOf(one)).toEqual([]);
    expect(await lentBy(one)).toEqual([]);
  };

  test("while it is off, off again, or on to an older text", async () => {
    await runToEnd(one, { graph: stills([words("a", quick)]) });
    await share(one);
    await share(one, false);
    await runToEnd(one, { graph: stills([words("b", quick)]) });
    await env.DB.prepare(
      `INSERT INTO sharing_consents (owner, version, "on", at) VALUES (?, 'an older one', 1, 1)`,
    )
      .bind(await idOf(one))
      .run();
    await runToEnd(one, { graph: stills([words("c", quick)]) });
    expect((await one.ask(me, {})).sharing).toEqual({ on: false, since: null });
    await expectNothing();
  });

  test("of Draft", async () => {
    await share(one);
    const draft = await runToEnd(one, { graph: stills([words("a")], { tier: "draft" }) });
    expect(draft.status).toBe("done");
    await expectNothing();
  });

  test("of a private board, or a graph that says so", async () => {
    await share(one);
    const graph = { ...stills([words("a", quick)]), settings: { ...standard, private: true } };
    const { id: boardId } = await one.ask(createBoard, { json: { graph } });
    expect((await runToEnd(one, { boardId })).status).toBe("done");
    await runToEnd(one, { graph: restyled(await upload(), { private: true }) });
    await expectNothing();
  });

  test("of a board that is made private while it runs", async () => {
    await share(one);
    const graph = stills([words("a", "sim takes=500")]);
    const { id: boardId } = await one.ask(createBoard, { json: { graph } });
    const { id } = await one.ask(startRun, { json: { boardId } });
    await env.DB.prepare(
      "UPDATE boards SET graph = json_set(graph, '$.settings.private', json('true')) WHERE id = ?",
    )
      .bind(boardId)
      .run();
    expect((await runOver(one, id)).status).toBe("done");
    await expectNothing();
  });

  test("of what is made from another's file, however far back it came in", async () => {
    await share(one);
    const assetId = await strange();
    const first = await runToEnd(one, { graph: restyled(assetId) });
    const [made] = first.nodes["look"]!.takes[0]!.assets;
    const second = await runToEnd(one, { graph: restyled(made!) });
    expect([first.status, second.status]).toEqual(["done", "done"]);
    const cast = await one.ask(createCastMember, { json: { name: "Mara", pictures: [assetId] } });
    const graph = graphOf(
      [
        node("who", "cast", { castId: cast.id }),
        node("still", "image", { prompt: words("on a roof", quick) }),
      ],
      [wire("who.character", "still.character")],
      standard,
    );
    expect((await runToEnd(one, { graph })).status).toBe("done");
    await expectNothing();
  });

  test("of what is made from a private board's still, on another board", async () => {
    const graph = { ...stills([words("a", quick)]), settings: { ...standard, private: true } };
    const hidden = await runToEnd(one, { graph });
    await share(one);
    const [made] = hidden.nodes["s0"]!.takes[0]!.assets;
    expect((await runToEnd(one, { graph: restyled(made!) })).status).toBe("done");
    await expectNothing();
  });

  test("for somebody who is a guest by then", async () => {
    await share(one);
    const { id } = await one.ask(startRun, {
      json: { graph: stills([words("a", "sim takes=500")]) },
    });
    const guest = env.DB.prepare("UPDATE user SET is_anonymous = ? WHERE id = ?");
    const owner = await idOf(one);
    await guest.bind(1, owner).run();
    expect((await runOver(one, id)).status).toBe("done");
    await guest.bind(0, owner).run();
    await expectNothing();
  });
});

test("what is reused is not shared again", async () => {
  const graph = stills([words("a", quick)]);
  await runToEnd(one, { graph });
  await share(one);
  const again = await runToEnd(one, { graph });
  expect(again.nodes["s0"]!.takes[0]!.reused).toBe(true);
  expect(await sharesOf(one)).toEqual([]);
});

test("delivered twice it is shared once, and paid once", async () => {
  await share(one);
  const run = await points.killAt("delivered", async () => {
    const { id } = await one.ask(startRun, { json: { graph: stills([words("a", quick)]) } });
    return id;
  });
  expect(await runOver(one, run)).toMatchObject({ status: "done", charged: 2 });
  expect(await kindsShared(one)).toEqual(["image"]);
  expect(await movesOf(run, ["share", "payout", "reward"])).toEqual(["share 2"]);
  await env.DB.prepare("UPDATE training_outbox SET due_at = 0").run();
});
