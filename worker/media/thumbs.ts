import { stillBytes } from "@aktion/schema/media/limits";
import type { ImageSize } from "@aktion/schema/media/measure-image";
import { sniff } from "@aktion/schema/media/sniff";
import { checkPicture, readPicture } from "./codecs/read-picture";
import { encodeWebp } from "./codecs/webp";
import { firstFrameAsWebp } from "./codecs/webm";
import { MediaRefusal } from "./refusal";
import { takeTurn } from "./turns";

const quality = 80;
const effort = 3;
const widest = 4_096;

async function pictureOf(bytes: Uint8Array): Promise<Uint8Array> {
  if (sniff(bytes)?.kind === "image" && bytes.length > stillBytes) {
    throw new MediaRefusal("media.too-large", "A still may have 25 MB at most.");
  }
  if (sniff(bytes)?.kind !== "video") return bytes;
  const frame = await firstFrameAsWebp(bytes);
  if (frame) return frame;
  throw new MediaRefusal("media.undecodable", "This clip's pictures can't be decoded here.");
}

/** The picture, or the first frame of a VP8 clip, as a WebP of the asked width, never enlarged. */
export async function serveThumb(request: Request): Promise<Response> {
  const asked = Number(new URL(request.url).searchParams.get("w"));
  if (!Number.isInteger(asked) || asked < 1 || asked > widest) {
    throw new MediaRefusal("request.malformed", `Ask for a width w from 1 to ${widest}.`);
  }
  const bytes = new Uint8Array(await request.arrayBuffer());
  let size: ImageSize = { width: 0, height: 0 };
  const work = takeTurn(
    () => request.signal?.aborted ?? false,
    async ({ breathe }) => {
      const picture = await pictureOf(bytes);
      size = checkPicture(picture);
      const width = Math.min(asked, size.width);
      const height = Math.max(1, Math.round((width * size.height) / size.width));
      const pixels = await readPicture(picture, { width, height });
      await breathe();
      return encodeWebp(pixels, quality, effort);
    },
  );
  return new Response(await work, {
    headers: {
      "content-type": "image/webp",
      "x-width": String(size.width),
      "x-height": String(size.height),
    },
  });
}
