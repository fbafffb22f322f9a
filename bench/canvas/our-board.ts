import { emptyGraph, nodeSchema, type Graph } from "@aktion/schema/graph/graph";
import type { RunEvent } from "@aktion/schema/run/events";
import type { Page } from "playwright-core";
import { ask } from "../../web/e2e/steps.ts";
import { sceneOf, words } from "./scene.ts";

/** A take as the API tells it, as far as it is looked at here. */
export interface DrawnTake {
  readonly assets: readonly { readonly thumb: string | null }[];
}

const pictures = 24;
const runId = "run_bench";

function graphOf(count: number): Graph {
  const { cards, wires } = sceneOf(count);
  const nodes = cards.map(({ id, x, y }, place) =>
    nodeSchema.parse({
      id,
      kind: place % 2 === 0 ? "image" : "i2v",
      params: { prompt: `${words} ${id}` },
      position: { x, y },
    }),
  );
  const edges = wires.map(([from, to]) => ({
    id: `${from}-${to}`,
    from: { node: from, port: "image" },
    to: { node: to, port: "image" },
    order: 0,
  }));
  return { ...emptyGraph(`${count} cards`), nodes, edges };
}

/** Stills that were really drawn and kept: the pictures of every card, here and on the others' pages. */
export async function drawPictures(page: Page): Promise<DrawnTake[]> {
  const nodes = Array.from({ length: pictures }, (_, place) =>
    nodeSchema.parse({
      id: `p${place}`,
      kind: "image",
      params: { prompt: `Panel ${place}: ${words}` },
      position: { x: place * 300, y: 0 },
    }),
  );
  const graph = { ...emptyGraph("Pictures"), nodes };
  const { id } = await ask<{ id: string }>(page, "POST", "/api/boards", { graph });
  const run = await ask<{ id: string }>(page, "POST", "/api/runs", { boardId: id, revision: 1 });
  for (let status = ""; status !== "done"; await page.waitForTimeout(200)) {
    ({ status } = await ask<{ status: string }>(page, "GET", `/api/runs/${run.id}`));
    if (status === "failed") throw new Error("the pictures could not be drawn");
  }
  const { items } = await ask<{ items: DrawnTake[] }>(
    page,
    "GET",
    `/api/boards/${id}/takes?limit=100`,
  );
  return items;
}

/** The small pictures of their cards, as files. */
export const thumbsOf = (page: Page, drawn: readonly DrawnTake[]): Promise<Buffer[]> =>
  Promise.all(
    drawn.map(async ({ assets: [asset] }) => {
      const answer = await page.request.get(`${asset?.thumb}?w=320`);
      if (!answer.ok()) throw new Error(`no small picture: ${answer.status()}`);
      return answer.body();
    }),
  );

export async function makeBoard(page: Page, count: number): Promise<string> {
  const graph = graphOf(count);
  return (await ask<{ id: string }>(page, "POST", "/api/boards", { graph })).id;
}

/** Every card's takes are told to a page as if the board's run had just ended. */
export async function tellTakes(
  page: Page,
  id: string,
  count: number,
  drawn: readonly DrawnTake[],
): Promise<void> {
  const graph = graphOf(count);
  const takes = graph.nodes.map((node, place) => ({
    ...drawn[place % drawn.length]!,
    id: `tak_${node.id}`,
    node: node.id,
  }));
  await page.route(`**/api/boards/${id}/takes?*`, (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const from = Number(asked.get("cursor") ?? 0);
    const to = from + Number(asked.get("limit") ?? 50);
    const next = to < takes.length ? String(to) : null;
    return route.fulfill({ json: { items: takes.slice(from, to), next } });
  });
}

/** Has the page follow a run of all cards; answers how to tell it of one card's progress. */
export async function tellRun(page: Page, board: string, count: number) {
  const nodes = sceneOf(count).cards.map(({ id }) => id);
  const at = Date.now();
  const summary = {
    id: runId,
    board,
    title: "",
    status: "running",
    tier: "draft",
    done: 0,
    total: count,
    quoted: 0,
    charged: 0,
    held: 0,
    createdAt: at,
    startedAt: at,
    finishedAt: null,
  };
  await page.route(`**/api/runs?*board=${board}*`, (route) =>
    route.fulfill({ json: { items: [summary], next: null } }),
  );
  let seq = 0;
  const events: RunEvent[] = [];
  const send: ((text: string) => void)[] = [];
  const tell = (event: RunEvent) => {
    seq += 1;
    events.push(event);
    for (const one of send) one(JSON.stringify({ seq, event }));
  };
  await page.routeWebSocket(`**/api/runs/${runId}/events*`, (socket) => {
    for (const [place, event] of events.entries())
      socket.send(JSON.stringify({ seq: place + 1, event }));
    send.push((text) => socket.send(text));
  });
  const common = { chains: {}, tiers: {}, slots: {}, numbers: {}, fresh: [] };
  tell({ type: "run-started", at, tier: "draft", nodes, ...common });
  const some = nodes.slice(0, 40);
  for (const node of some) {
    const task = { kind: "text.enhance", text: "", style: "" } as const;
    tell({ type: "node-planned", at, node, jobs: [{ item: 0, part: 0, number: 1, task }] });
    const attempt = { attempt: `att_${node}`, node, job: 0 };
    tell({ type: "attempt-intended", at, ...attempt, provider: "draft", rung: 0 });
    tell({ type: "attempt-started", at, ...attempt, handle: null, due: at });
  }
  return (step: number) => {
    const node = some[step % some.length]!;
    const progress = Math.min(0.99, (step + 1) / 200);
    const attempt = { attempt: `att_${node}`, node, job: 0 };
    tell({ type: "attempt-progressed", at: Date.now(), ...attempt, progress, due: null });
  };
}
