import type { Page } from "playwright-core";
import type { Scene } from "../scene.ts";
import { ask, openStillAndShot, run, signIn, wallReady } from "../steps.ts";
import type { StudioPlace } from "../studio.ts";

interface Board {
  revision: number;
  graph: { nodes: { id: string; take?: string | null }[] };
}

let people = 0;

/** A board whose takes are circled, and an open link to them. */
async function sent(page: Page, studio: StudioPlace): Promise<{ board: string; token: string }> {
  await wallReady(page);
  await signIn(page, studio.url, `watch-${Date.now()}-${++people}@example.com`);
  await page.goto("/");
  const board = await openStillAndShot(page);
  await run(page, 2);
  const address = `/api/boards/${board}`;
  await page.goto("/");
  const { graph, revision } = await ask<Board>(page, "GET", address);
  const takes = await ask<{ items: { id: string; node: string }[] }>(
    page,
    "GET",
    `${address}/takes`,
  );
  for (const node of graph.nodes)
    node.take = takes.items.find((take) => take.node === node.id)?.id ?? null;
  await ask(page, "PUT", address, { graph, revision });
  const { token } = await ask<{ token: string }>(page, "POST", `${address}/watch`, {});
  const { shots } = await ask<{ shots: { take: string }[] }>(page, "GET", `/api/watch/${token}`);
  const say = (words: string, at: number) =>
    ask(page, "POST", `/api/watch/${token}/notes`, {
      id: crypto.randomUUID(),
      take: shots.at(-1)!.take,
      at,
      words,
      name: "Ines",
    });
  await say("Hold the lamp a beat longer before we push in.", 1.2);
  await say("The sea may be darker here.", 2.5);
  const approval = { take: shots[0]!.take, name: "Ines", approved: true };
  await ask(page, "POST", `/api/watch/${token}/approve`, approval);
  return { board, token };
}

export const scenes: Scene[] = [
  {
    name: "watch",
    async prepare(page, studio) {
      const { token } = await sent(page, studio);
      await page.goto(`/watch/${token}`);
      await page.getByRole("button", { name: "The next shot" }).click();
      await page.getByText("The sea may be darker here.").waitFor();
      await page.waitForTimeout(800);
    },
  },
  {
    name: "watch-ended",
    async prepare(page) {
      await page.goto("/watch/00000000000000000000000000000000");
      await page.getByText(/This link opens nothing/).waitFor();
    },
  },
  {
    name: "watch-sheet",
    wide: true,
    async prepare(page, studio) {
      const { board } = await sent(page, studio);
      await page.goto(`/boards/${board}`);
      await page.getByRole("button", { name: "Run", exact: true }).waitFor();
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox", { name: "Commands" }).fill("send to watch");
      await page.getByRole("option", { name: "Send to watch..." }).click();
      await page.getByText("The sea may be darker here.").waitFor();
    },
  },
];
