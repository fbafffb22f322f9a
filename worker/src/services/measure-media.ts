import { AppError } from "@aktion/schema/errors";
import { shotBytes, soundBytes, stillBytes, stillPixels } from "@aktion/schema/media/limits";
import { measureImage } from "@aktion/schema/media/measure-image";
import { sniff, type Sniffed } from "@aktion/schema/media/sniff";
import { ALL_FORMATS, BufferSource, CustomSource, Input, type Source } from "mediabunny";
import type { ObjectStore } from "../ports/outside";

export interface Measured {
  readonly kind: "image" | "video" | "audio";
  readonly type: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
}

export const mostBytes: Record<Sniffed["kind"], number> = {
  image: stillBytes,
  audio: soundBytes,
  video: shotBytes,
};

/** What a file is by its first bytes, or the refusal of everything Aktion does not take. */
export function sniffOrRefuse(head: Uint8Array): Sniffed {
  const found = sniff(head);
  if (!found) throw new AppError("asset.unsupported");
  return found;
}

function measureStill(bytes: Uint8Array): Measured {
  const found = measureImage(bytes);
  if (found.state === "none") throw new AppError("asset.unsupported");
  const size = found.state === "whole" ? found : found.size;
  // The size is read from the header, so a bomb is refused before anything is unpacked.
  if (size && size.width * size.height > stillPixels) throw new AppError("asset.too-large");
  if (found.state === "broken") throw new AppError("asset.broken");
  return {
    kind: "image",
    type: found.mime,
    width: found.width,
    height: found.height,
    seconds: null,
  };
}

const even = (seconds: number): number => Math.round(seconds * 1000) / 1000;

async function measureTimed(source: Source, { kind, mime }: Sniffed): Promise<Measured> {
  const input = new Input({ formats: ALL_FORMATS, source });
  try {
    const picture = await input.getPrimaryVideoTrack();
    const sound = await input.getPrimaryAudioTrack();
    if (!picture && !sound) throw new AppError("asset.broken");
    const seconds = even(await input.computeDuration());
    if (!(seconds > 0) || !Number.isFinite(seconds)) throw new AppError("asset.broken");
    // An MP4 that holds sound alone is sound, whatever its first bytes promised.
    if (!picture) {
      const type = kind === "video" ? mime.replace("video/", "audio/") : mime;
      return { kind: "audio", type, width: null, height: null, seconds };
    }
    if (kind === "audio") return { kind, type: mime, width: null, height: null, seconds };
    const [width, height] = await Promise.all([
      picture.getDisplayWidth(),
      picture.getDisplayHeight(),
    ]);
    if (!(width > 0 && height > 0)) throw new AppError("asset.broken");
    return { kind: "video", type: mime, width, height, seconds };
  } catch (fault) {
    throw fault instanceof AppError ? fault : new AppError("asset.broken");
  } finally {
    input.dispose();
  }
}

/** Kind, pixels and seconds from the bytes themselves; names and headers are not believed. */
export async function measureBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Measured> {
  const found = sniffOrRefuse(bytes.subarray(0, 64));
  if (bytes.length > mostBytes[found.kind]) throw new AppError("asset.too-large");
  return found.kind === "image"
    ? measureStill(bytes)
    : measureTimed(new BufferSource(bytes), found);
}

/** The same for a clip that is in the store already, reading only the parts that tell. */
export async function measureStored(
  objects: ObjectStore,
  key: string,
  bytes: number,
): Promise<Measured> {
  const found = sniffOrRefuse(new Uint8Array(await objects.read(key, 0, Math.min(64, bytes))));
  if (bytes > mostBytes[found.kind]) throw new AppError("asset.too-large");
  if (found.kind === "image")
    return measureStill(new Uint8Array(await objects.read(key, 0, bytes)));
  const source = new CustomSource({
    getSize: () => bytes,
    read: async (start, end) => new Uint8Array(await objects.read(key, start, end - start)),
    prefetchProfile: "network",
  });
  return measureTimed(source, found);
}
