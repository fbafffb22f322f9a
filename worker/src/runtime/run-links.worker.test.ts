import { createAsset } from "@aktion/schema/api/assets";
import { me } from "@aktion/schema/api/me";
import { cancelRun, startRun } from "@aktion/schema/api/runs";
import { beforeAll, expect, test, vi } from "vitest";
import { Client, openStudio, refusalOf } from "../testing/client";
import { graphOf, node, wire } from "../testing/graphs";
import { tapMakers, type MakerWire } from "../testing/maker-wire";
import { png } from "../testing/media";
import { words } from "../testing/paid-graphs";
import { signedIn } from "../testing/people";
import { runOver } from "../testing/runs";
import { setStudio } from "../testing/studio";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

let makers: MakerWire;
beforeAll(async () => {
  await openStudio();
  makers = tapMakers();
  await setStudio({ chains: { "standard image.edit": ["replicate"] } });
});

/** A restyle under way, and the address its maker was given for the picture. */
async function linked(marker: string) {
  const one = await signedIn();
  await one.ask(me, {});
  const { id: picture } = await one.ask(createAsset, { body: await png(96, 64) });
  const prompt = words("brass", marker);
  const graph = graphOf(
    [node("a", "image-upload", { assetId: picture }), node("b", "restyle", { prompt })],
    [wire("a.image", "b.image")],
    { tier: "standard" },
  );
  const { id } = await one.ask(startRun, { json: { graph } });
  const sent = () => makers.sent.find(({ body }) => body.includes(prompt.split(" [")[0]!));
  await expect.poll(sent, { timeout: 15_000 }).toBeDefined();
  const { input } = JSON.parse(sent()!.body) as { input: { image: string } };
  return { one, run: id, link: new URL(input.image) };
}
const asked = (link: URL) => new Client().send(link.href);

test.each([
  ["is done", async () => undefined],
  [
    "is cancelled",
    async (one: Client, run: string) => void (await one.ask(cancelRun, { path: { id: run } })),
  ],
])("a maker may read what it works from until its job %s, and nobody after", async (_, end) => {
  const { one, run, link } = await linked("sim takes=1500");
  const open = await asked(link);
  expect(open.status).toBe(200);
  expect((await open.arrayBuffer()).byteLength).toBeGreaterThan(50);
  await end(one, run);
  await runOver(one, run);
  await expect
    .poll(async () => (await asked(link)).status, { timeout: 15_000, interval: 200 })
    .toBe(403);
  expect(await refusalOf(await asked(link))).toMatchObject({ code: "asset.link" });
});

test("its link is for that file and that job alone", async () => {
  const { one, run, link } = await linked("sim takes=1500");
  for (const [name, value] of [
    ["for", "run_x/att_x"],
    ["for", ""],
    ["until", String(Number(link.searchParams.get("until")) + 1)],
  ] as const) {
    const other = new URL(link);
    other.searchParams.set(name, value);
    expect((await asked(other)).status).toBe(403);
  }
  const bare = new URL(link);
  bare.searchParams.delete("for");
  expect((await asked(bare)).status).toBe(403);
  await one.ask(cancelRun, { path: { id: run } });
  await runOver(one, run);
});
