// Draws the small pictures of the restyle looks anew, each by the Draft maker from one and the same
// still, into web/src/fields/looks. They are committed: a look is chosen by what it does to a picture.
// With --json nothing is written: it only says how large each would be.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { restylePresetIds } from "@aktion/schema/nodes/restyle/presets";
import { at } from "../tools/launcher/places.mjs";
import { launchBrowser } from "../web/e2e/browser.ts";
import { openMedia, type Bytes } from "./draft/media.ts";

const width = 256;
const height = 144;
const words = "Mara, weary detective in a red rain coat, close, on a rooftop at night, city lights";

const folder = at("web", "src", "fields", "looks");
const writing = !process.argv.includes("--json");
const pictures: { readonly look: string; readonly bytes: number }[] = [];
if (writing) mkdirSync(folder, { recursive: true });
const media = await openMedia();
const browser = await launchBrowser();
try {
  const { artifact: still, type } = await media.make({
    kind: "image.generate",
    prompt: words,
    cast: [],
    style: null,
    aspect: "16:9",
    seed: 7,
  });
  const page = await browser.newPage();
  const small = async (bytes: Bytes, sort: string): Promise<Buffer> => {
    const source = `data:${sort};base64,${Buffer.from(bytes).toString("base64")}`;
    const drawn = await page.evaluate(
      async ([address, w, h]) => {
        const picture = new Image();
        picture.src = address;
        await picture.decode();
        const canvas = document.createElement("canvas");
        canvas.width = w;
        canvas.height = h;
        const context = canvas.getContext("2d")!;
        context.imageSmoothingQuality = "high";
        context.drawImage(picture, 0, 0, w, h);
        return canvas.toDataURL("image/webp", 0.82);
      },
      [source, width, height] as const,
    );
    return Buffer.from(drawn.split(",")[1]!, "base64");
  };
  for (const preset of restylePresetIds) {
    const made =
      preset === "custom"
        ? { artifact: still, type }
        : await media.make(
            {
              kind: "image.edit",
              image: "still",
              preset,
              prompt: "",
              cast: [],
              strength: 0.8,
              aspect: "16:9",
              seed: 7,
            },
            { still },
          );
    const picture = await small(made.artifact, made.type);
    if (writing) writeFileSync(path.join(folder, `${preset}.webp`), picture);
    pictures.push({ look: preset, bytes: picture.length });
    console.log(`  ${preset}.webp  ${(picture.length / 1000).toFixed(1)} kB`);
  }
} finally {
  await browser.close();
  await media.close();
}
if (!writing) console.log(JSON.stringify({ bench: "looks", pictures }));
