import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { dropPictures } from "./drop-files.ts";
import { enter, openBoard, startPaidStudio } from "./paid-studio.ts";
import { ask } from "./steps.ts";
import type { Studio } from "./studio.ts";

let studio: Studio;
let browser: Browser;

beforeAll(async () => {
  [studio, browser] = await Promise.all([
    startPaidStudio({ image: 300, video: 800 }, null),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), studio.remove()]);
});

interface Node {
  readonly id: string;
  readonly kind: string;
  readonly params?: object;
}

const nodes: readonly Node[] = [
  { id: "words", kind: "prompt", params: { text: "Close-up of Mara at the window" } },
  { id: "better", kind: "enhance" },
  { id: "mara", kind: "character", params: { prompt: "weary detective, rain coat", name: "Mara" } },
  { id: "still", kind: "image" },
  { id: "look", kind: "restyle", params: { preset: "neo-tokyo-glitch" } },
  { id: "pose", kind: "action-pose", params: { prompt: "runs" } },
  { id: "set", kind: "portrait-set", params: { count: 2 } },
  { id: "epic", kind: "coherent-scene", params: { prompt: "All of them at the harbour" } },
  { id: "large", kind: "upscale", params: { scale: 2 } },
  { id: "ink", kind: "sketch", params: { prompt: "A street" } },
  { id: "shot", kind: "i2v", params: { seconds: 5, prompt: "slow push in" } },
  { id: "line", kind: "voice", params: { line: "You came back." } },
  { id: "talk", kind: "talking-portrait" },
  { id: "lips", kind: "lip-sync" },
  { id: "links", kind: "sequence", params: { secondsPerLink: 5 } },
  { id: "last", kind: "frame", params: { at: "last" } },
];

const wires = [
  "words.text better.text",
  "better.text still.prompt",
  "mara.character still.character",
  "still.image look.image",
  "mara.character pose.character",
  "mara.character set.character",
  ...["mara", "still", "look", "pose", "mara", "still"].map(
    (from, place) => `${from}.image epic.image${place + 1}`,
  ),
  "still.image large.image",
  "still.image ink.drawing",
  "still.image shot.image",
  "still.image talk.image",
  "line.audio talk.audio",
  "shot.video lips.footage",
  "line.audio lips.audio",
  "still.image links.images",
  "mara.image links.images",
  "look.image links.images",
  "links.video last.video",
];

const end = (said: string) => {
  const [node, port] = said.split(".");
  return { node, port };
};
const graph = {
  format: 1,
  settings: { title: "All kinds", tier: "standard" },
  nodes: nodes.map((node, place) => ({
    params: {},
    ...node,
    position: { x: (place % 4) * 360, y: Math.floor(place / 4) * 380 },
  })),
  edges: wires.map((wire, place) => {
    const [from = "", to = ""] = wire.split(" ");
    return { id: `w${place}`, from: end(from), to: end(to), order: place };
  }),
};

interface Told {
  readonly status: string;
  readonly charged: number;
  readonly quoted: number;
  readonly nodes: Record<
    string,
    {
      status: string;
      error: { message: string } | null;
      takes: { provider: string; media: string; assets: string[]; charged: number }[];
    }
  >;
}

/** Who is to serve what, as the product says. */
const served: Record<string, string> = {
  better: "draft",
  mara: "a2e",
  still: "fal",
  look: "stability",
  // Replicate's model keeps no pictured person, so it is passed by.
  pose: "gemini",
  set: "gemini",
  epic: "runcomfy",
  large: "replicate",
  ink: "replicate",
  shot: "a2e",
  line: "a2e",
  talk: "a2e",
  lips: "a2e",
  // Its links are made by RunComfy; the one take of them is joined here.
  links: "draft",
};

test("every kind of node is made on Standard, each by its own maker, for the price shown", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await enter(page, studio, "ada");
  const { id } = await ask<{ id: string }>(page, "POST", "/api/boards", { graph });
  await openBoard(page, studio, id);
  const { high } = await ask<{ high: number }>(page, "POST", "/api/runs/estimate", {
    boardId: id,
  });
  await page.getByRole("button", { name: "Run", exact: true }).click();
  const runs = () =>
    ask<{ items: { id: string; status: string }[] }>(page, "GET", `/api/runs?board=${id}`);
  await expect
    .poll(async () => (await runs()).items[0]?.status, { timeout: 75_000, interval: 500 })
    .toMatch(/done|failed/);
  const run = await ask<Told>(page, "GET", `/api/runs/${(await runs()).items[0]!.id}`);
  const failures = Object.entries(run.nodes).flatMap(([name, { error }]) =>
    error ? [`${name}: ${error.message}`] : [],
  );
  expect(failures).toEqual([]);
  expect(run.status).toBe("done");
  const makers = Object.fromEntries(
    Object.keys(served).map((name) => [name, run.nodes[name]!.takes[0]?.provider]),
  );
  expect(makers).toEqual(served);
  const paid = Object.values(run.nodes).flatMap(({ takes }) => takes);
  const links = 2 * 5;
  expect(run.charged).toBe(paid.reduce((sum, { charged }) => sum + charged, links));
  expect(run.nodes["links"]!.takes).toHaveLength(1);
  const strip = page.locator('.react-flow__node[data-id="links"]');
  for (const link of [1, 2])
    await strip.getByRole("button", { name: `Link ${link}: made`, exact: true }).waitFor();
  expect(run.charged).toBeGreaterThan(40);
  expect(run.charged).toBeLessThanOrEqual(high);
  // Each is really there, as what it is said to be.
  for (const { media, assets } of paid.filter((take) => take.media !== "text")) {
    const type = await page.evaluate(
      async (asset) => (await fetch(`/media/${asset}`)).headers.get("content-type"),
      assets[0]!,
    );
    expect(type).toMatch(new RegExp(`^${media}/`));
  }
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await leave();
});

test("a member is trained from the account of trainings, and once for the same pictures", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await enter(page, studio, "ida");
  await page.goto(`${studio.url}/cast`);
  const empty = page.getByRole("heading", { name: "Nobody is cast yet" });
  await empty.waitFor();
  await dropPictures(empty, [20, 140]);
  await page.getByLabel("Name").fill("Mara");
  await page.getByRole("button", { name: "Add to cast" }).click();
  await page.getByRole("link", { name: "Open Mara" }).click();
  await page.getByText("Costs 30 training credits; you have 30. Takes about 4 min.").waitFor();
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await page.getByText(/^Training since/).waitFor();

  // Wherever one is meanwhile, one is told, and led back.
  await page.getByRole("link", { name: "Boards", exact: true }).click();
  await page.getByText("Mara is trained.").waitFor();
  await page.getByRole("button", { name: "Open sheet" }).click();
  await page.getByText(/^Trained by fal/).waitFor();
  await page.getByText(/has learned from just these pictures/).waitFor();
  const again = page.getByRole("button", { name: "Train again" });
  expect(await again.isDisabled()).toBe(true);

  await dropPictures(page.getByRole("heading", { name: "Mara" }), [260]);
  await page.getByText("1 picture is new since.").waitFor();
  await page.getByText(/costs 30 training credits, and you have none/).waitFor();
  expect(await again.isDisabled()).toBe(true);
  await page.goto(`${studio.url}/credits`);
  await page.getByText("Taken: Cast training").waitFor();
  const { credits } = await ask<{ credits: object }>(page, "GET", "/api/me");
  expect(credits).toMatchObject({ available: 100, held: 0, training: 0 });

  // A training that comes to nothing stands in the queue as one, and leads to where it is begun.
  await ask(page, "PUT", "/api/keys/providers/fal", { key: "bad-key:of-theirs" });
  await page.getByRole("link", { name: "Cast", exact: true }).click();
  await page.getByRole("link", { name: /^Open Mara/ }).click();
  await page.getByText(/Your own key pays for it/).waitFor();
  await again.click();
  await page.getByText(/^It could not be trained/).waitFor();
  await page.getByRole("link", { name: "Queue" }).click();
  const failed = page.getByRole("listitem").filter({ hasText: "Not trained" });
  await failed.getByText(/key/).waitFor();
  await failed.getByRole("link", { name: "Training of Mara" }).waitFor();
  expect(await failed.getByRole("button", { name: "Retry" }).count()).toBe(0);
  await failed.getByRole("link", { name: "Try again on the sheet" }).click();
  await page.getByRole("heading", { name: "Mara", level: 1 }).waitFor();
  expect(complaints).toEqual([]);
  await leave();
});
