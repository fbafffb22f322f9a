import type { Page } from "playwright-core";
import { drop } from "../drop-files.ts";
import { boardToPublish, openPublish, publishBoard } from "../published.ts";
import type { Scene } from "../scene.ts";
import { ask, openGraph, signIn } from "../steps.ts";
import type { Studio } from "../studio.ts";

const settled = (page: Page) => page.waitForLoadState("networkidle");

let people = 0;

async function published(
  page: Page,
  studio: Studio,
  more: object = {},
  targets: string[] = ["still"],
) {
  people += 1;
  await signIn(page, studio.url, `publisher-${Date.now()}-${people}@example.com`);
  const board = await boardToPublish(page, targets);
  return { board, ...(await publishBoard(page, board, more)) };
}

async function openTemplate(page: Page, slug: string) {
  await page.goto(`/templates/${slug}`);
  await page.getByRole("application").waitFor();
  await page
    .getByText(/free, /)
    .first()
    .waitFor();
  await settled(page);
}

export const scenes: Scene[] = [
  {
    name: "templates-none",
    async prepare(page) {
      await page.goto("/templates?q=nothing-has-these-words");
      await settled(page);
    },
  },
  {
    name: "templates-gallery",
    async prepare(page, studio) {
      const { board } = await published(page, studio);
      for (const title of ["A roof in rain, twice", "Six stills, one scene"])
        await publishBoard(page, board, { title, ...(title.length > 20 && { cover: null }) });
      await page.goto("/templates");
      await settled(page);
    },
  },
  {
    name: "templates-page",
    async prepare(page, studio) {
      const { slug } = await published(page, studio);
      await page.context().clearCookies();
      await page.evaluate(() => localStorage.clear());
      await openTemplate(page, slug);
    },
  },
  {
    /** What the document itself shows, before any code. */
    name: "templates-first",
    async prepare(page, studio) {
      const { slug } = await published(page, studio);
      await page.route(/\/assets\/index-[^/]+\.js$/, (route) => route.abort());
      await page.goto(`/templates/${slug}`);
      await page.getByRole("heading", { name: "A roof in rain" }).waitFor();
      await settled(page);
    },
  },
  {
    name: "templates-shot",
    async prepare(page, studio) {
      const { slug, board } = await published(page, studio, {}, ["shot"]);
      const { items } = await ask<{ items: { node: string; assets: { id: string }[] }[] }>(
        page,
        "GET",
        `/api/boards/${board}/takes`,
      );
      await publishBoard(page, board, { slug, samples: items.map(({ assets }) => assets[0]!.id) });
      await openTemplate(page, slug);
      await page.getByRole("button", { name: /^Play sample/ }).click();
      await page.waitForTimeout(800);
    },
  },
  {
    /** The picture of a template, let go over an empty board. */
    name: "templates-offer",
    wide: true,
    async prepare(page, studio) {
      const { slug } = await published(page, studio);
      const { cover } = await ask<{ cover: string }>(page, "GET", `/api/templates/${slug}`);
      const bytes = new Uint8Array(await (await page.request.get(cover)).body());
      await openGraph(page, { nodes: [] });
      await page.locator(".react-flow__pane").waitFor();
      await drop(page, [{ name: "roof.webp", type: "image/webp", bytes }]);
      await page.getByRole("dialog", { name: "This picture is of a template" }).waitFor();
    },
  },
  {
    name: "templates-own",
    async prepare(page, studio) {
      const { slug, board } = await published(page, studio);
      await publishBoard(page, board, { slug });
      await openTemplate(page, slug);
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await page.getByRole("alert").first().waitFor();
    },
  },
  {
    name: "templates-publish",
    async prepare(page, studio) {
      const { board } = await published(page, studio);
      await page.goto(`/boards/${board}`);
      await page.getByRole("button", { name: "Run", exact: true }).waitFor();
      await settled(page);
      await openPublish(page);
      await page.waitForTimeout(500);
    },
  },
];
