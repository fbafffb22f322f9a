import type { Page } from "playwright-core";
import type { Shape } from "./pictures.ts";

const high = 188;

/** The simplest wall there is: every picture in the document from the start, each loading lazily. */
export async function plainWall(page: Page, address: string, shapes: readonly Shape[]) {
  const pictures = shapes.map(
    ({ thumb, width, height }) =>
      `<img src="${thumb}" loading="lazy" decoding="async" alt="" width="${Math.round((width / height) * high)}" height="${high}">`,
  );
  const body = `<!doctype html><style>body{margin:0;background:#0e0f11;display:flex;flex-wrap:wrap;gap:4px}
    img{flex:1 1 auto;object-fit:cover;background:#16181b}</style>${pictures.join("")}`;
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body }), {
    times: 1,
  });
  await page.goto(address, { waitUntil: "commit" });
}
