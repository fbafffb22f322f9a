import type { Page } from "playwright-core";
import type { Scene } from "../scene.ts";
import { ask, wallReady } from "../steps.ts";

type End = readonly [node: string, port: string];

interface Face {
  readonly params?: Record<string, unknown>;
  /** What is wired in, by the port it goes into. */
  readonly wired?: Readonly<Record<string, End | readonly End[]>>;
}

const still = (id: string, prompt: string) => [id, "image", { prompt }] as const;

/** What the faces are fed with; only what a face is wired to stands on its board. */
const feeds = [
  ["words", "prompt", { text: "A lighthouse at dusk, waves against the rocks" }],
  ["look", "style", { text: "Grainy 16 mm, tungsten light" }],
  ["mara", "character", { prompt: "Weary detective, rain coat", name: "Mara" }],
  still("one", "A rooftop at night, wet tiles"),
  still("two", "A harbour in fog, one boat"),
  still("three", "A stairwell, one bulb, long shadow"),
  still("four", "A train window, rain"),
  still("five", "An empty diner, neon outside"),
  still("six", "A bridge at dawn"),
  ["line", "voice", { line: "You came back. I had almost stopped waiting." }],
  ["push", "i2v", { prompt: "Slow push in", seconds: 2 }],
  ["pan", "i2v", { prompt: "Pan across the roofs", seconds: 2 }],
] as const;

const wiresOfFeeds: Readonly<Record<string, Face["wired"]>> = {
  push: { image: ["one", "image"] },
  pan: { image: ["two", "image"] },
};

const faces: Readonly<Record<string, Face>> = {
  prompt: { params: { text: "A rooftop at night, rain, the city far below and nobody about" } },
  enhance: { wired: { text: ["words", "text"] } },
  style: { params: { text: "Grainy 16 mm, tungsten light, deep blacks" } },
  note: { params: { text: "Ask Ada whether the rain machine is free on Thursday." } },
  cast: {},
  "image-upload": {},
  "video-upload": {},
  "audio-upload": {},
  frame: { params: { at: "last" }, wired: { video: ["push", "video"] } },
  character: { params: { prompt: "Weary detective, rain coat", name: "Mara" } },
  image: { params: { prompt: "Wide: she waits on the roof" }, wired: { style: ["look", "style"] } },
  sketch: { params: { prompt: "A lighthouse" }, wired: { drawing: ["one", "image"] } },
  restyle: { params: { preset: "neo-tokyo-glitch" }, wired: { image: ["one", "image"] } },
  "action-pose": {
    params: { prompt: "Leaps the gap between two roofs" },
    wired: { character: ["mara", "character"] },
  },
  "coherent-scene": {
    params: { prompt: "All six at the harbour" },
    wired: Object.fromEntries(
      ["one", "two", "three", "four", "five", "six"].map((id, place) => [
        `image${place + 1}`,
        [id, "image"] as const,
      ]),
    ),
  },
  "portrait-set": { wired: { character: ["mara", "character"] } },
  i2v: {
    params: { prompt: "Slow push in as the rain starts", seconds: 2 },
    wired: { image: ["one", "image"] },
  },
  "talking-portrait": {
    params: { line: "You came back." },
    wired: { image: ["mara", "image"] },
  },
  "lip-sync": { wired: { footage: ["mara", "image"], audio: ["line", "audio"] } },
  sequence: {
    params: { prompt: "Night turns to morning", secondsPerLink: 1 },
    wired: {
      images: [
        ["one", "image"],
        ["two", "image"],
        ["three", "image"],
      ],
    },
  },
  voice: { params: { line: "You came back. I had almost stopped waiting." } },
  upscale: { wired: { image: ["one", "image"] } },
  film: {
    wired: {
      shots: [
        ["push", "video"],
        ["pan", "video"],
      ],
      sound: ["line", "audio"],
    },
  },
};

const endsOf = (ends: End | readonly End[]): readonly End[] =>
  typeof ends[0] === "string" ? [ends as End] : (ends as readonly End[]);

function boardWith(kind: string, { params = {}, wired = {} }: Face) {
  const edges: unknown[] = [];
  const needed = new Set<string>();
  const join = (node: string, ports: NonNullable<Face["wired"]>) => {
    for (const [port, ends] of Object.entries(ports)) {
      for (const [order, [from, out]] of endsOf(ends).entries()) {
        const id = `e${edges.length}`;
        edges.push({ id, from: { node: from, port: out }, to: { node, port }, order });
        needed.add(from);
        const before = wiresOfFeeds[from];
        if (before && !edges.some((edge) => (edge as { to: { node: string } }).to.node === from))
          join(from, before);
      }
    }
  };
  join("filled", wired);
  const fed = feeds
    .filter(([id]) => needed.has(id))
    .map(([id, of, given], place) => ({
      id,
      kind: of,
      params: given,
      position: { x: -400 - 340 * (place % 3), y: Math.floor(place / 3) * 420 },
    }));
  const own = [
    { id: "empty", kind, name: "Nothing yet", params: {}, position: { x: 400, y: 0 } },
    { id: "filled", kind, name: "Filled", params, position: { x: 0, y: 0 } },
  ];
  return { format: 1, settings: { title: "Faces" }, nodes: [...fed, ...own], edges };
}

interface Run {
  readonly status: string;
  readonly nodes: Readonly<Record<string, { takes: { assets: string[] }[] }>>;
}

/** Runs what the face hangs on, and the face, without its page. */
async function make(page: Page, graph: unknown, targets: readonly string[]): Promise<Run> {
  const board = await ask<{ id: string; revision: number }>(page, "POST", "/api/boards", { graph });
  return runOf(page, board, targets);
}

async function runOf(
  page: Page,
  { id, revision }: { readonly id: string; readonly revision: number },
  targets: readonly string[],
): Promise<Run> {
  const asked = { boardId: id, targets };
  const { quote } = await ask<{ quote: string }>(page, "POST", "/api/runs/estimate", asked);
  const begun = await ask<{ id: string }>(page, "POST", "/api/runs", { ...asked, revision, quote });
  for (let tries = 0; tries < 240; tries += 1) {
    const run = await ask<Run>(page, "GET", `/api/runs/${begun.id}`);
    if (!["waiting", "running"].includes(run.status)) return run;
    await page.waitForTimeout(250);
  }
  throw new Error("the run does not end");
}

const uploads: Readonly<Record<string, string>> = {
  "image-upload": "one",
  "video-upload": "push",
  "audio-upload": "line",
};

/** An upload holds a file of one's own: here one that was made before. */
async function faceOf(page: Page, kind: string): Promise<Face> {
  const from = uploads[kind];
  if (from === undefined) return faces[kind]!;
  const graph = boardWith("film", {
    wired: { shots: ["push", "video"], sound: ["line", "audio"] },
  });
  const { nodes } = await make(page, graph, [from]);
  return { params: { assetId: nodes[from]?.takes[0]?.assets[0] } };
}

const narrow = (page: Page) => (page.viewportSize()?.width ?? 0) < 700;

async function lookAt(page: Page) {
  await page.waitForTimeout(700);
  if (narrow(page)) {
    const row = page.getByText("Filled", { exact: true }).first();
    await row.evaluate((one) => one.closest("li")!.scrollIntoView({ block: "start" }));
  } else {
    const head = { position: { x: 30, y: 10 } };
    await page.locator('.react-flow__node[data-id="filled"]').click(head);
    await page.keyboard.press("Shift+F");
    await page.waitForTimeout(300);
    await page.keyboard.press("Escape");
    await page.mouse.move(4, 400);
  }
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(700);
}

const sceneOf = (kind: string): Scene => ({
  name: `face-${kind}`,
  async prepare(page) {
    await wallReady(page);
    const graph = boardWith(kind, await faceOf(page, kind));
    const board = await ask<{ id: string; revision: number }>(page, "POST", "/api/boards", {
      graph,
    });
    const fed = graph.nodes.map(({ id }) => id).filter((id) => id !== "empty" && id !== "filled");
    const runs = !uploads[kind] && !["prompt", "note", "style", "cast", "film"].includes(kind);
    const targets = [...fed, ...(runs ? ["filled"] : [])];
    if (targets.length > 0) await runOf(page, board, targets);
    await page.goto(`/boards/${board.id}`);
    await page.getByRole("button", { name: "Run", exact: true }).waitFor();
    await lookAt(page);
  },
});

export const scenes: Scene[] = [
  ...Object.keys(faces).map(sceneOf),
  {
    /** Every kind as it stands when a run is refused for what it lacks. */
    name: "faces-refused",
    async prepare(page) {
      await wallReady(page);
      const nodes = Object.keys(faces).map((kind, place) => ({
        id: kind,
        kind,
        params: {},
        position: { x: (place % 6) * 340, y: Math.floor(place / 6) * 470 },
      }));
      const graph = { format: 1, settings: { title: "Refused" }, nodes, edges: [] };
      const { id } = await ask<{ id: string }>(page, "POST", "/api/boards", { graph });
      await page.goto(`/boards/${id}`);
      await page.waitForTimeout(900);
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await page
        .getByText(/not wired|Write the line/i)
        .first()
        .waitFor();
      await page.keyboard.press("Escape");
      await page.waitForTimeout(600);
    },
  },
];
