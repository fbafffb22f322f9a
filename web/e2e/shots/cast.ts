import type { Page } from "playwright-core";
import { enter, startPaidStudio } from "../paid-studio.ts";
import type { Scene } from "../scene.ts";
import { ask, openGraph } from "../steps.ts";
import type { Studio } from "../studio.ts";

let started: Promise<Studio> | null = null;
const paid = () => (started ??= startPaidStudio({ image: 1500, video: 14_000 }));

const looks = [
  ["Weary detective, forties, grey rain coat, portrait", "3:4"],
  ["The detective on a rooftop at night", "16:9"],
  ["The detective, close up", "1:1"],
  ["The detective, full body, standing", "9:16"],
] as const;

/** Stills of the local tier, drawn in the order they are asked for. */
async function stillsOf(page: Page): Promise<string[]> {
  const nodes = looks.map(([prompt, aspect], place) => ({
    id: `look${place}`,
    kind: "character",
    params: { prompt, aspect },
    position: { x: place * 340, y: 0 },
  }));
  const graph = { format: 1, settings: { title: "Looks" }, nodes, edges: [] };
  const { id } = await ask<{ id: string }>(page, "POST", "/api/boards", { graph });
  const estimate = { boardId: id };
  const { quote } = await ask<{ quote: string }>(page, "POST", "/api/runs/estimate", estimate);
  await ask(page, "POST", "/api/runs", { boardId: id, quote });
  for (;;) {
    const { items } = await ask<{ items: { node: string; assets: { id: string }[] }[] }>(
      page,
      "GET",
      `/api/boards/${id}/takes`,
    );
    if (items.length === looks.length)
      return items
        .toSorted((one, other) => one.node.localeCompare(other.node))
        .map(({ assets }) => assets[0]!.id);
    await page.waitForTimeout(300);
  }
}

const member = (page: Page, name: string, pictures: readonly string[]) =>
  ask<{ id: string }>(page, "POST", "/api/cast", {
    name,
    words: "Weary detective, forties, grey rain coat, short dark hair",
    notes: "Played by Ida Lind. Coat from the second fitting.",
    pictures,
  });

/** A member of some pictures, their sheet open. */
async function onSheet(page: Page, count = 3, who = "ada"): Promise<string[]> {
  const studio = await paid();
  await enter(page, studio, who);
  const stills = await stillsOf(page);
  const { id } = await member(page, "Mara Voss", stills.slice(0, count));
  await page.goto(`${studio.url}/cast/${id}`);
  await page.getByRole("button", { name: "Rehearse on Draft" }).waitFor();
  await page.waitForLoadState("networkidle");
  return stills;
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

export const scenes: Scene[] = [
  {
    name: "cast",
    async prepare(page) {
      await onSheet(page);
      await press(page, "Rehearse on Draft");
      await page.getByText(/^Rehearsed on Draft,/).waitFor();
      await page.goto(`${(await paid()).url}/cast`);
      await page.getByText("Rehearsed", { exact: true }).waitFor();
      await page.waitForLoadState("networkidle");
    },
  },
  {
    name: "cast-sheet",
    async prepare(page) {
      await onSheet(page, 4);
    },
  },
  {
    name: "cast-sheet-guest",
    async prepare(page) {
      await onSheet(page, 1, "guest");
    },
  },
  {
    name: "cast-sheet-picture",
    async prepare(page) {
      await onSheet(page);
      await press(page, "Picture 2");
      await page.getByRole("dialog").waitFor();
      await page.waitForTimeout(800);
    },
  },
  {
    name: "cast-sheet-training",
    async prepare(page) {
      await onSheet(page);
      await press(page, "Train");
      await page.getByText(/^Training since/).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "cast-sheet-new-pictures",
    async prepare(page) {
      await onSheet(page);
      await press(page, "Train");
      await page.getByText(/^Trained by/).waitFor();
      await press(page, "Take out picture 3");
      await press(page, "From your stills...");
      await page.getByRole("list", { name: "Your stills" }).getByRole("button").first().click();
      await page.getByText(/new since/).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "queue-training-failed",
    async prepare(page) {
      await onSheet(page);
      await ask(page, "PUT", "/api/keys/providers/fal", { key: "bad-key:of-theirs" });
      await page.reload();
      await page.getByText(/Your own key pays for it/).waitFor();
      await press(page, "Train");
      await page.getByText(/^It could not be trained/).waitFor();
      await press(page, "Rehearse on Draft");
      await page.getByText(/^Rehearsed on Draft,/).waitFor();
      await page.goto(`${(await paid()).url}/queue`);
      await page.getByRole("link", { name: "Try again on the sheet" }).waitFor();
      await page.waitForLoadState("networkidle");
    },
  },
  {
    name: "cast-sheet-gone",
    async prepare(page) {
      await page.waitForLoadState("networkidle");
      await page.goto("/cast/cst_nobody");
      await page.getByRole("heading", { name: "This cast member is gone." }).waitFor();
    },
  },
  {
    name: "cast-on-cards",
    async prepare(page) {
      await page.waitForLoadState("networkidle");
      const stills = await stillsOf(page);
      const cast = [
        await member(page, "Mara Voss", stills.slice(0, 2)),
        await member(page, "Captain Ilya Petrowitsch", stills.slice(2, 3)),
      ];
      const still = (id: string, place: number, prompt: string) => ({
        id,
        kind: "image",
        params: { prompt },
        position: { x: 360, y: place * 340 },
      });
      const given = (who: number, id: string) => ({
        id: `${who}-${id}`,
        from: { node: `who${who}`, port: "character" },
        to: { node: id, port: "character" },
        order: who,
      });
      await page.goto("/");
      await openGraph(page, {
        settings: { title: "Rooftop" },
        nodes: [
          ...cast.map(({ id }, place) => ({
            id: `who${place}`,
            kind: "cast",
            params: { castId: id },
            position: { x: 0, y: place * 340 },
          })),
          still("alone", 0, "On a roof at night"),
          still("both", 1, "In a bar, late"),
        ],
        edges: [given(0, "alone"), given(0, "both"), given(1, "both")],
      });
      await page.getByText("+1").scrollIntoViewIfNeeded();
      await page.waitForLoadState("networkidle");
    },
  },
];
