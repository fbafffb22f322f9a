import { stillBytes } from "@aktion/schema/media/limits";
import { sniff } from "@aktion/schema/media/sniff";
import { checkPicture, readPicture } from "./codecs/read-picture";
import { MediaRefusal } from "./refusal";
import { pngOf } from "./pixels/png-of";
import { takeTurn } from "./turns";

/** Smaller than this, no maker makes anything of a picture. */
const leastSide = 64;

function limitIn(asked: URLSearchParams, name: string): number {
  const said = asked.get(name);
  if (said === null) return Number.POSITIVE_INFINITY;
  const limit = Number(said);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new MediaRefusal("request.malformed", `${name} is a whole number above nothing.`);
}

/** A picture as an opaque PNG within limits of side, pixels and bytes; never enlarged. */
export async function serveFit(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const mostSide = limitIn(asked, "mostSide");
  const mostPixels = limitIn(asked, "mostPixels");
  const mostBytes = limitIn(asked, "mostBytes");
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (sniff(bytes)?.kind === "image" && bytes.length > stillBytes)
    throw new MediaRefusal("media.too-large", "A still may have 25 MB at most.");
  const work = takeTurn(
    () => request.signal?.aborted ?? false,
    async ({ breathe }) => {
      const { width, height } = checkPicture(bytes);
      let scale = Math.min(
        1,
        mostSide / Math.max(width, height),
        Math.sqrt(mostPixels / (width * height)),
      );
      for (;;) {
        const size = {
          width: Math.max(1, Math.floor(width * scale)),
          height: Math.max(1, Math.floor(height * scale)),
        };
        const png = await pngOf(await readPicture(bytes, size));
        if (png.length <= mostBytes) return png;
        if (Math.min(size.width, size.height) < leastSide)
          throw new MediaRefusal("media.too-large", "This picture can't be made small enough.");
        // A little below what its bytes ask for: they don't quite follow the pixels.
        scale *= Math.min(0.9, 0.95 * Math.sqrt(mostBytes / png.length));
        await breathe();
      }
    },
  );
  return new Response(await work, { headers: { "content-type": "image/png" } });
}
