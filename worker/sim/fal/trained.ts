import type { MediaOrigin } from "../standin/media-origin.ts";
import { areWeights } from "../standin/weights.ts";

const zipped = /\.(png|jpe?g|webp)/;

/** Whether a zip holds pictures: it begins as one, and names them. */
const holdsPictures = (bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes).toString("latin1");
  return text.startsWith("PK\u0003\u0004") && zipped.test(text);
};

/** Null for an address where nobody answers: a studio under test has one, and is not there. */
async function read(address: string, media: MediaOrigin): Promise<Uint8Array | null> {
  const here = media.handedIn(address);
  if (here) return here;
  const answer = await fetch(address).catch(() => null);
  if (!answer) return null;
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : new Uint8Array();
}

/** The field of a training, or of a model that was trained, whose file can't be read; null if all can. */
export async function unreadIn(
  input: Readonly<Record<string, unknown>>,
  media: MediaOrigin,
): Promise<string | null> {
  const { images_data_url: zip, loras } = input;
  const is = async (address: string, right: (bytes: Uint8Array) => boolean) => {
    const bytes = await read(address, media);
    return bytes === null || right(bytes);
  };
  if (typeof zip === "string" && !(await is(zip, holdsPictures))) return "images_data_url";
  for (const { path } of (loras ?? []) as { path: string }[])
    if (!(await is(path, areWeights))) return "loras";
  return null;
}
