import { estimateRun } from "@aktion/schema/api/runs";
import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { measureBytes } from "../services/measure-media";
import { openStudio, type Client } from "../testing/client";
import { graphOf, node, wire, type SentGraph } from "../testing/graphs";
import { guest } from "../testing/people";
import { runToEnd } from "../testing/runs";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 45_000 });

let one: Client;
beforeAll(openStudio);
beforeEach(async () => {
  one = await guest();
});

type Take = NonNullable<Awaited<ReturnType<typeof runToEnd>>["nodes"][string]>["takes"][number];

/** What a take says it is, once its file is there and is measured to be that. */
async function kindOf(take: Take | undefined): Promise<string | undefined> {
  const answer = await one.send(`/media/${take?.assets[0]}`);
  expect(answer.status).toBe(200);
  const { kind } = await measureBytes(new Uint8Array(await answer.arrayBuffer()));
  expect(take?.media).toBe(kind);
  return kind;
}

/** Runs a graph free of charge, and answers what kind of file each of these nodes came to. */
async function filesOf(graph: SentGraph, names: readonly string[]) {
  const quoted = await one.ask(estimateRun, { json: { graph } });
  expect(quoted).toMatchObject({ low: 0, high: 0, problems: [] });
  const run = await runToEnd(one, { graph });
  expect(run).toMatchObject({ status: "done", charged: 0, held: 0 });
  const found: Record<string, string | undefined> = {};
  for (const name of names) found[name] = await kindOf(run.nodes[name]!.takes[0]);
  return { run, found };
}

const mara = node("mara", "character", { prompt: "weary detective, rain coat", name: "Mara" });
const still = node("still", "image", { prompt: "Close-up of Mara at the window" });

test("every kind of still and of words is made in Draft, free", async () => {
  const graph = graphOf(
    [
      node("words", "prompt", { text: "Close-up of Mara at the window" }),
      node("better", "enhance"),
      mara,
      node("still", "image"),
      node("look", "restyle", { preset: "neo-tokyo-glitch" }),
      node("pose", "action-pose", { prompt: "runs" }),
      node("set", "portrait-set", { count: 2 }),
      node("epic", "coherent-scene", { prompt: "All of them at the harbour" }),
      node("large", "upscale", { scale: 2 }),
      node("ink", "sketch", { prompt: "A street" }),
    ],
    [
      wire("words.text", "better.text"),
      wire("better.text", "still.prompt"),
      wire("mara.character", "still.character"),
      wire("still.image", "look.image"),
      wire("mara.character", "pose.character"),
      wire("mara.character", "set.character"),
      ...["mara", "still", "look", "pose", "mara", "still"].map((from, index) =>
        wire(`${from}.image`, `epic.image${index + 1}`),
      ),
      wire("still.image", "large.image"),
      wire("still.image", "ink.drawing"),
    ],
  );
  const names = ["mara", "still", "look", "pose", "set", "epic", "large", "ink"];
  const { run, found } = await filesOf(graph, names);
  expect(Object.values(found)).toEqual(names.map(() => "image"));
  expect(run.nodes["set"]!.takes.flatMap((take) => take.assets)).toHaveLength(2);
  expect(run.nodes["better"]!.takes[0]?.text).toMatch(/^Close-up of Mara at the window/);
});

test("every kind of shot and sound is made in Draft, free", async () => {
  const graph = graphOf(
    [
      mara,
      still,
      node("shot", "i2v", { seconds: 1, prompt: "slow push in" }),
      node("line", "voice", { line: "You came back." }),
      node("talk", "talking-portrait"),
      node("lips", "lip-sync"),
      node("sequence", "sequence", { secondsPerLink: 1 }),
      node("last", "frame", { at: "last" }),
    ],
    [
      wire("mara.character", "still.character"),
      wire("still.image", "shot.image"),
      wire("still.image", "talk.image"),
      wire("line.audio", "talk.audio"),
      wire("shot.video", "lips.footage"),
      wire("line.audio", "lips.audio"),
      wire("still.image", "sequence.images"),
      wire("mara.image", "sequence.images", 1),
      wire("sequence.video", "last.video"),
    ],
  );
  const { found } = await filesOf(graph, ["shot", "line", "talk", "lips", "sequence", "last"]);
  expect(Object.values(found)).toEqual(["video", "audio", "video", "video", "video", "image"]);
});

test("nothing of a long shot's parts is left in the store once it is made", async () => {
  const graph = graphOf(
    [node("still", "image", { prompt: "A desert" }), node("shot", "i2v", { seconds: 5 })],
    [wire("still.image", "shot.image")],
  );
  const { status } = await runToEnd(one, { graph });
  expect(status).toBe("done");
  const { objects } = await env.BUCKET.list({ limit: 1000 });
  expect(objects.filter(({ key }) => key.includes(".part/"))).toEqual([]);
});

test("what can't be drawn ends its node in words, and costs nothing", async () => {
  const graph = graphOf([node("line", "voice", { line: "?!" })]);
  const ended = await runToEnd(one, { graph });
  expect(ended.nodes["line"]).toMatchObject({ status: "failed" });
  expect(ended.nodes["line"]?.error?.message).toMatch(/no words to speak/);
});
