import { Resvg, initWasm } from "@resvg/resvg-wasm";
import resvgModule from "@resvg/resvg-wasm/index_bg.wasm";
import type { Pixels } from "./pixels";

let ready: Promise<void> | null = null;

export interface Drawing {
  readonly svg: string;
  /** Bytes for each `http://` href that the SVG's images name. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
}

async function render<T>(
  { svg, images }: Drawing,
  take: (image: ReturnType<InstanceType<typeof Resvg>["render"]>) => T,
): Promise<T> {
  ready ??= initWasm(resvgModule);
  await ready;
  const resvg = new Resvg(svg, { font: { loadSystemFonts: false } });
  try {
    for (const [href, bytes] of images ?? []) resvg.resolveImage(href, bytes);
    const image = resvg.render();
    try {
      return take(image);
    } finally {
      image.free();
    }
  } finally {
    resvg.free();
  }
}

export const drawPng = (drawing: Drawing): Promise<Uint8Array> =>
  render(drawing, (image) => image.asPng());

export const drawPixels = (drawing: Drawing): Promise<Pixels> =>
  render(drawing, (image) => ({ data: image.pixels, width: image.width, height: image.height }));
