import type { Page } from "playwright-core";
import type { Scene } from "../scene.ts";
import { ask, askForCode, openExample, openSignIn, run, signIn } from "../steps.ts";

const settled = (page: Page) => page.waitForLoadState("networkidle");

const titles = ["Rooftop", "Harbour, second unit", "The long corridor", "Teaser 9:16", "Untitled"];

export const scenes: Scene[] = [
  { name: "wall-empty", prepare: settled },
  {
    name: "wall-full",
    async prepare(page) {
      await openExample(page, "A character in three shots");
      await run(page, 3);
      for (const title of titles) await ask(page, "POST", "/api/boards", { title });
      await page.goto("/");
      await page.getByText("Harbour, second unit").waitFor();
      await settled(page);
    },
  },
  {
    name: "wall-loading",
    async prepare(page) {
      await settled(page);
      await page.route("**/api/boards?**", () => undefined);
      await page.route("**/api/boards", () => undefined);
      await page.reload();
      await page.getByLabel("Loading your boards").waitFor();
    },
  },
  {
    name: "wall-error",
    async prepare(page) {
      await settled(page);
      await page.route("**/api/boards*", (route) => route.abort());
      await page.reload();
      await page.getByRole("alert").first().waitFor({ timeout: 20_000 });
    },
  },
  { name: "sign-in-email", prepare: openSignIn },
  {
    name: "sign-in-code",
    async prepare(page) {
      await askForCode(page, `ada-${Date.now()}@example.com`);
    },
  },
  {
    name: "sign-in-wrong-code",
    async prepare(page) {
      const email = `bo-${Date.now()}@example.com`;
      await askForCode(page, email);
      await page.getByLabel(`Code sent to ${email}`).fill("000000");
      await page.getByRole("dialog").getByRole("alert").waitFor();
    },
  },
  {
    name: "settings",
    async prepare(page) {
      await page.goto("/settings");
      await settled(page);
    },
  },
  {
    name: "settings-signed-in",
    async prepare(page, studio) {
      await signIn(page, studio.url, `dee-${Date.now()}@example.com`);
      await page.goto("/settings");
      await settled(page);
    },
  },
  {
    name: "not-found",
    async prepare(page) {
      await page.goto("/nowhere/at/all");
      await settled(page);
    },
  },
  {
    name: "board-not-found",
    async prepare(page) {
      await page.goto("/boards/brd_nobodys");
      await page
        .getByText(/not yours|no such board/i)
        .first()
        .waitFor();
    },
  },
  {
    name: "outbox",
    async prepare(page) {
      await askForCode(page, `cy-${Date.now()}@example.com`);
      await page.goto("/outbox");
    },
  },
];
