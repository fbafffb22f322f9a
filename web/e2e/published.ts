import type { Page } from "playwright-core";
import { ask, wallReady } from "./steps.ts";

/** A board with everything that must not leave it: cast, an upload, a note, names of files. */
export const secrets = {
  file: "IMG_2041 of the set.png",
  cast: "Mara Voss",
  note: "Call the agent before noon",
  title: "Working title, do not tell",
} as const;

const node = (
  id: string,
  kind: string,
  at: readonly [number, number],
  params: Record<string, unknown>,
  name = "",
) => ({ id, kind, params, position: { x: at[0], y: at[1] }, name });

const wire = (id: string, from: string, to: string) => {
  const end = (text: string) => {
    const [of, port] = text.split(".");
    return { node: of, port };
  };
  return { id, from: end(from), to: end(to), order: 0 };
};

/** A picture of one colour, uploaded by the page's own visitor. */
export const uploadPicture = (page: Page, name: string, hue: number): Promise<string> =>
  page.evaluate(
    async ([called, colour]) => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [320, 180];
      const context = canvas.getContext("2d")!;
      context.fillStyle = `hsl(${colour} 40% 45%)`;
      context.fillRect(0, 0, 320, 180);
      const body = await new Promise<Blob>((done) => canvas.toBlob((blob) => done(blob!)));
      const headers = { "content-type": "image/png", "x-name": encodeURIComponent(called) };
      const answer = await fetch("/api/assets", { method: "POST", headers, body });
      return ((await answer.json()) as { id: string }).id;
    },
    [name, hue] as const,
  );

/** A board to publish, with a take of its still, or of more. */
export async function boardToPublish(page: Page, targets = ["still"]): Promise<string> {
  await wallReady(page);
  const photo = await uploadPicture(page, secrets.file, 24);
  const { id: castId } = await ask<{ id: string }>(page, "POST", "/api/cast", {
    name: secrets.cast,
    pictures: [photo],
  });
  const graph = {
    format: 1,
    settings: { title: secrets.title },
    nodes: [
      node("who", "cast", [0, 0], { castId }, secrets.cast),
      node("photo", "image-upload", [0, 320], { assetId: photo }, secrets.file),
      node("words", "prompt", [0, 620], { text: "Rain on a flat roof at night, one lamp" }),
      node("note", "note", [340, 620], { text: secrets.note }),
      node("still", "image", [340, 0], {}, "The roof"),
      node("large", "upscale", [340, 380], {}),
      node("shot", "i2v", [700, 0], { prompt: "Slow push in", seconds: 2 }, "Push in"),
    ],
    edges: [
      wire("e1", "who.character", "still.character"),
      wire("e2", "words.text", "still.prompt"),
      wire("e3", "photo.image", "large.image"),
      wire("e4", "still.image", "shot.image"),
    ],
    sections: [],
  };
  const { id } = await ask<{ id: string }>(page, "POST", "/api/boards", { graph });
  const { id: run } = await ask<{ id: string }>(page, "POST", "/api/runs", {
    boardId: id,
    targets,
  });
  for (let tries = 0; tries < 300; tries += 1) {
    const { status } = await ask<{ status: string }>(page, "GET", `/api/runs/${run}`);
    if (status === "done") return id;
    await page.waitForTimeout(100);
  }
  throw new Error("the still was not made");
}

/** Published without the dialog: its cover is the take. */
export async function publishBoard(page: Page, boardId: string, more: object = {}) {
  const { items } = await ask<{ items: { assets: { id: string }[] }[] }>(
    page,
    "GET",
    `/api/boards/${boardId}/takes`,
  );
  const cover = items[0]!.assets[0]!.id;
  return ask<{ slug: string; version: number }>(page, "POST", "/api/templates", {
    boardId,
    title: "A roof in rain",
    summary: "One person on a roof, at night. Put your own lead in, and choose the weather.",
    tags: ["noir", "rain"],
    inputs: [
      { node: "words", param: "text", label: "The place and its weather" },
      { node: "who", param: "castId", label: "Who is on the roof" },
      { node: "photo", param: "assetId", label: "A still to enlarge" },
      { node: "shot", param: "seconds", label: "How long the shot is" },
    ],
    cover,
    samples: [cover],
    ...more,
  });
}

/** The dialog that says what leaves, asked for as any command is. */
export async function openPublish(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Commands" }).fill("publish as");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByLabel("Title", { exact: true }).waitFor();
}
