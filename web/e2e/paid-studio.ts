// A studio whose Standard and Premium makers are stand-ins on this machine: real money words, no bill.
import type { Page } from "playwright-core";
import { openStandIns } from "../../tools/studio/stand-ins.mjs";
import { ask, signIn } from "./steps.ts";
import { makeStudio, type Studio } from "./studio.ts";

/** Milliseconds a still and a shot take. */
export interface Pace {
  readonly image: number;
  readonly video: number;
}

/** With the two first makers, those named, or all of them (null). */
export async function startPaidStudio(pace: Pace, makers?: string | null): Promise<Studio> {
  const { environment } = await openStandIns({ durations: pace, retryAfter: 12 }, { makers });
  const { TRUTH_URL: _, ...access } = environment;
  const studio = await makeStudio({ ADMIN_EMAILS: admins.join(","), ...access });
  await studio.start();
  return studio;
}

/** Codes are limited by address, so every visit of an admin is another one's. */
const admins = Array.from({ length: 20 }, (_, at) => `admin-${at}@example.com`);

let people = 0;

/** Brings the page to this studio, signed in as somebody new, or as its admin. */
export async function enter(page: Page, studio: Studio, who = "guest"): Promise<void> {
  people += 1;
  const email =
    who === "admin"
      ? admins[people % admins.length]!
      : `${who}-${Date.now()}-${people}@example.com`;
  if (!page.url().startsWith(studio.url)) await page.goto(studio.url);
  // Known to the studio as a guest: only then can this guest become somebody.
  await page.getByText("Draft is free").first().waitFor({ state: "attached" });
  if (who !== "guest") await signIn(page, studio.url, email);
}

interface Still {
  readonly name: string;
  readonly prompt: string;
}

/** A board of stills, each with a shot of it, on Standard. */
export async function paidBoard(
  page: Page,
  title: string,
  stills: readonly Still[],
): Promise<string> {
  const nodes = stills.flatMap(({ name, prompt }, row) => [
    {
      id: `still${row}`,
      kind: "image",
      name,
      params: { prompt },
      position: { x: 0, y: row * 320 },
    },
    {
      id: `shot${row}`,
      kind: "i2v",
      name: `${name}, move`,
      params: { prompt: "Slow push in" },
      position: { x: 360, y: row * 320 },
    },
  ]);
  const edges = stills.map((_, row) => ({
    id: `wire${row}`,
    from: { node: `still${row}`, port: "image" },
    to: { node: `shot${row}`, port: "image" },
    order: 0,
  }));
  const graph = { format: 1, settings: { title, tier: "standard" }, nodes, edges };
  const made = await ask<{ id: string }>(page, "POST", "/api/boards", { title, graph });
  return made.id;
}

export async function openBoard(page: Page, studio: Studio, board: string): Promise<void> {
  await page.goto(`${studio.url}/boards/${board}`);
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
}
