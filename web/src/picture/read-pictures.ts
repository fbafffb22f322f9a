import { usePosters } from "../previews/posters";
import { thumbUrl, type Media } from "../stores/takes";

const atOnce = 6;
/** Above this many pictures each is taken smaller, so that the file stays one that can be opened. */
const many = 80;

/** A picture as a JPEG inside an address: every program that opens an SVG can show it. */
async function asData(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const bitmap = await createImageBitmap(await response.blob());
  const canvas = document.createElement("canvas");
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d")!.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.toDataURL("image/jpeg", 0.88);
}

const addressOf = ({ id, thumb }: Media, width: 320 | 640): string | null =>
  usePosters.getState().drawn[id] ?? (thumb ? thumbUrl(thumb, width) : null);

/** All pictures by asset, and how many could not be read. */
export async function readPictures(
  media: readonly Media[],
): Promise<{ readonly pictures: ReadonlyMap<string, string>; readonly missing: number }> {
  const wanted = new Map(media.map((one) => [one.id, one]));
  const width = wanted.size > many ? 320 : 640;
  const left = [...wanted.values()].flatMap((one) => {
    const address = addressOf(one, width);
    return address ? [{ id: one.id, address }] : [];
  });
  const pictures = new Map<string, string>();
  let missing = 0;
  const work = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      try {
        pictures.set(next.id, await asData(next.address));
      } catch {
        missing += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { pictures, missing };
}
