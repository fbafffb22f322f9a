import type { Page } from "playwright-core";
import { enter, openBoard, paidBoard, startPaidStudio } from "../paid-studio.ts";
import type { Scene } from "../scene.ts";
import { ask } from "../steps.ts";
import type { Studio } from "../studio.ts";

let started: Promise<Studio> | null = null;
const paid = () => (started ??= startPaidStudio({ image: 1500, video: 14_000 }));

const rooftop = [
  { name: "Rooftop", prompt: "A rooftop at night, wet tiles, a lone figure" },
  { name: "Stairwell", prompt: "A stairwell, one bulb, long shadow" },
];
const broken = [
  { name: "Rooftop", prompt: "A rooftop at night, wet tiles" },
  { name: "Harbour", prompt: "A harbour in fog [sim fault=moderated]" },
];

async function press(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).first().click();
}

async function begin(page: Page) {
  await page.waitForTimeout(1000);
  await press(page, "Run");
  await page.getByRole("button", { name: /^Stop the run/ }).waitFor();
}

const finished = (page: Page) =>
  page.getByRole("button", { name: "Run", exact: true }).waitFor({ timeout: 60_000 });

/** Asks for a run of a board without its page. */
async function runOf(page: Page, board: string) {
  const { quote } = await ask<{ quote: string }>(page, "POST", "/api/runs/estimate", {
    boardId: board,
  });
  await ask(page, "POST", "/api/runs", { boardId: board, quote });
}

async function onBoard(page: Page, stills = rooftop) {
  const studio = await paid();
  await enter(page, studio, "ada");
  await openBoard(page, studio, await paidBoard(page, "Rooftop", stills));
  await page.waitForTimeout(800);
}

const openRun = async (page: Page) => {
  await page
    .getByRole("button", { name: /^Run: / })
    .first()
    .click();
  await page.waitForTimeout(500);
};

async function onSharing(page: Page) {
  const studio = await paid();
  await enter(page, studio, "ida");
  await page.goto(`${studio.url}/settings`);
  await page.getByText("Its prompt").waitFor();
}

const settled = (page: Page) => page.waitForLoadState("networkidle");

export const scenes: Scene[] = [
  {
    name: "money-wallet",
    async prepare(page) {
      await onBoard(page);
      await page.getByRole("button", { name: /^Wallet/ }).click();
      await page.waitForTimeout(400);
    },
  },
  {
    name: "money-wall",
    async prepare(page) {
      await onBoard(page);
      await page.goto((await paid()).url);
      await settled(page);
    },
  },
  {
    name: "money-running",
    async prepare(page) {
      await onBoard(page);
      await begin(page);
      await page.waitForTimeout(4000);
      await openRun(page);
    },
  },
  {
    name: "money-waiting",
    async prepare(page) {
      const studio = await paid();
      await enter(page, studio, "fay");
      let last = "";
      for (let at = 0; at < 9; at += 1) {
        last = await paidBoard(page, `Film ${at}`, [{ name: "One", prompt: `Film ${at} in fog` }]);
        await runOf(page, last);
      }
      await page.goto(`${studio.url}/boards/${last}`);
      await page
        .getByText(/before it|starts next/)
        .first()
        .waitFor();
      await openRun(page);
    },
  },
  {
    name: "money-run-failed",
    async prepare(page) {
      await onBoard(page, broken);
      await begin(page);
      await finished(page);
      await openRun(page);
      await page.waitForTimeout(800);
    },
  },
  {
    name: "money-stale",
    async prepare(page) {
      await onBoard(page);
      await begin(page);
      await finished(page);
      await page.locator("main textarea").first().fill("The same rooftop by day");
      await page.getByText("Changed since this take").first().waitFor();
      await page.waitForTimeout(600);
    },
  },
  {
    name: "money-short",
    async prepare(page) {
      const many = Array.from({ length: 12 }, (_, at) => ({
        name: `Shot ${at + 1}`,
        prompt: `Frame ${at + 1}`,
      }));
      await onBoard(page, many);
      await press(page, "Run");
      await page.getByText(/missing/).waitFor();
    },
  },
  {
    name: "queue",
    async prepare(page) {
      const studio = await paid();
      await enter(page, studio, "bea");
      const titles = [
        "Rooftop",
        "Harbour",
        "Teaser 9:16",
        "Long corridor",
        "Stairs",
        "Fog",
        "Dawn",
      ];
      const [, gone] = broken;
      await runOf(page, await paidBoard(page, "Pier, second unit", [gone!]));
      await page.waitForTimeout(5000);
      for (const [at, title] of titles.entries()) {
        await runOf(
          page,
          await paidBoard(page, title, [{ name: title, prompt: `${title}, number ${at}` }]),
        );
      }
      await page.goto(`${studio.url}/queue`);
      await page.getByText("Running", { exact: true }).waitFor();
      await page.waitForTimeout(3500);
    },
  },
  {
    name: "queue-empty",
    async prepare(page) {
      const studio = await paid();
      await enter(page, studio, "cyd");
      await page.goto(`${studio.url}/queue`);
      await page.getByText("Nothing runs").waitFor();
    },
  },
  {
    name: "credits",
    async prepare(page) {
      await onBoard(page, broken);
      await begin(page);
      await finished(page);
      await page.goto(`${(await paid()).url}/credits`);
      await page.getByText("Welcome gift").first().waitFor();
      await settled(page);
    },
  },
  {
    name: "credits-guest",
    async prepare(page) {
      const studio = await paid();
      await enter(page, studio);
      await page.goto(`${studio.url}/credits`);
      await page.getByText("needs no credits").waitFor();
    },
  },
  {
    name: "settings-money",
    async prepare(page) {
      const studio = await paid();
      await enter(page, studio, "dot");
      await page.goto(`${studio.url}/settings`);
      await page.getByLabel("Credits a month, at most").fill("50");
      await page.keyboard.press("Enter");
      await page
        .getByRole("button", { name: /^Add key/ })
        .first()
        .click();
      await page.getByText("Saved").waitFor();
    },
  },
  {
    name: "sharing",
    async prepare(page) {
      await onSharing(page);
      await page
        .getByRole("heading", { name: "Sharing for training" })
        .evaluate((heading) => heading.scrollIntoView());
    },
  },
  {
    name: "contributions",
    async prepare(page) {
      await onSharing(page);
      await ask(page, "PUT", "/api/sharing", { on: true });
      const board = await paidBoard(page, "Rooftop", rooftop);
      await runOf(page, board);
      await page.waitForTimeout(18_000);
      await page.goto(`${(await paid()).url}/settings/contributions`);
      await page.getByText("What is stored").first().click();
      await settled(page);
    },
  },
  {
    name: "contributions-empty",
    async prepare(page) {
      await onSharing(page);
      await page.goto(`${(await paid()).url}/settings/contributions`);
      await page.getByText("You share nothing.").waitFor();
    },
  },
  {
    name: "admin",
    async prepare(page) {
      const studio = await paid();
      await enter(page, studio, "admin");
      const words = "Bigger pictures on the wall, please. I look at them from across the room.";
      await ask(page, "POST", "/api/feedback", { what: "idea", how: 4, words });
      await page.goto(`${studio.url}/admin`);
      await page.getByRole("heading", { name: "Prices" }).waitFor();
      await settled(page);
    },
  },
  {
    name: "admin-changed",
    async prepare(page) {
      const studio = await paid();
      await enter(page, studio, "admin");
      await page.goto(`${studio.url}/admin`);
      await page.getByLabel("Still, standard").fill("3");
      await page.getByLabel("Free stills a day").fill("5");
      await page.getByText("Not saved yet").waitFor();
    },
  },
];
