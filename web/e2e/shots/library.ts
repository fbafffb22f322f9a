import type { Page } from "playwright-core";
import { drop, png } from "../drop-files.ts";
import { addFilesLike } from "../many-files.ts";
import type { Scene } from "../scene.ts";
import { ask, openExample, run } from "../steps.ts";

async function made(page: Page) {
  await openExample(page, "A character in three shots");
  await run(page, 3);
}

async function openLibrary(page: Page, address = "/library") {
  await page.goto(address);
  await page.getByRole("gridcell").first().waitFor();
  await page.waitForLoadState("networkidle");
}

const stillOf = async (page: Page) =>
  (await ask<{ items: { id: string }[] }>(page, "GET", "/api/assets?kind=image")).items[0]!.id;

export const scenes: Scene[] = [
  {
    name: "library-empty",
    async prepare(page) {
      await page.waitForLoadState("networkidle");
      await page.goto("/library");
      await page.getByRole("heading", { name: "Nothing made yet" }).waitFor();
    },
  },
  {
    name: "library",
    async prepare(page) {
      await made(page);
      await openLibrary(page);
    },
  },
  {
    name: "library-selected",
    async prepare(page) {
      await made(page);
      await openLibrary(page);
      await page.getByRole("gridcell").first().focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("Shift+ArrowRight");
      await page.getByText("2 selected").waitFor();
    },
  },
  {
    name: "library-choosing",
    async prepare(page, studio) {
      await made(page);
      addFilesLike(studio.state, await stillOf(page), 3000);
      await openLibrary(page);
      await page.route("**/api/assets?**", () => undefined);
      await page.keyboard.press("Control+a");
      await page.getByText(/^Choosing \d+ of 3,\d+$/).waitFor();
    },
  },
  {
    name: "library-too-many",
    async prepare(page, studio) {
      await made(page);
      addFilesLike(studio.state, await stillOf(page), 600);
      await openLibrary(page);
      await page.keyboard.press("Control+a");
      await page.getByText(/^60\d selected$/).waitFor();
      await page.getByRole("button", { name: "Download zip" }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "library-files-refused",
    async prepare(page) {
      await made(page);
      await openLibrary(page);
      await drop(page, [png("harbour.png"), png("broken.png", Buffer.from("no picture"))]);
      await page.getByText("“broken.png”", { exact: false }).waitFor();
      await page.waitForLoadState("networkidle");
    },
  },
  {
    name: "library-files-sending",
    async prepare(page) {
      await made(page);
      await openLibrary(page);
      // What goes up does not arrive, so that it is seen on its way.
      await page.route("**/api/assets", async (route) => {
        const { "x-name": name = "broken" } = route.request().headers();
        if (name.startsWith("broken")) await route.continue();
      });
      const names = ["harbour.png", "stairs.png", "rain.png"];
      const broken = png("broken.png", Buffer.from("no picture"));
      await drop(page, [broken, ...names.map((name) => png(name))]);
      await page.getByText("“broken.png”", { exact: false }).waitFor();
    },
  },
  {
    name: "library-picture",
    async prepare(page) {
      await made(page);
      await openLibrary(page, `/library?open=${await stillOf(page)}`);
      await page.waitForTimeout(800);
    },
  },
  {
    name: "library-print",
    async prepare(page) {
      await made(page);
      await openLibrary(page, `/library?open=${await stillOf(page)}`);
      await page.getByRole("button", { name: "Print", exact: true }).click();
      await page.getByRole("dialog", { name: "Print a still" }).getByText("150 DPI").waitFor();
      await page.waitForTimeout(500);
    },
  },
  {
    name: "library-nothing",
    async prepare(page) {
      await made(page);
      await page.goto("/library?q=zeppelin");
      await page.getByRole("heading", { name: "Nothing matches" }).waitFor();
    },
  },
  {
    name: "library-bin",
    async prepare(page) {
      await made(page);
      await ask(page, "POST", "/api/assets/delete", { ids: [await stillOf(page)] });
      await page.goto("/library/bin");
      await page.getByRole("button", { name: /^Bring back/ }).waitFor();
      await page.waitForLoadState("networkidle");
    },
  },
  {
    name: "feedback",
    async prepare(page) {
      await page.waitForLoadState("networkidle");
      await page.getByRole("button", { name: "You: guest" }).first().click();
      await page.getByRole("menuitem", { name: "Tell us..." }).click();
      await page.getByLabel("In your words").waitFor();
    },
  },
];
