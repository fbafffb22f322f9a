import { sha256 } from "@aktion/schema/digest";
import { AppError } from "@aktion/schema/errors";
import type { Stored } from "@aktion/schema/run/events";
import * as says from "#words/run";
import type { ObjectStore } from "../ports/outside";
import { ProviderError, type Artifact } from "../ports/provider";
import { fetchOutside } from "../services/fetch-outside";
import { objectKeyOf } from "../services/keep-upload";
import { posterKeyOf } from "../services/make-poster";
import { measureBytes, mostBytes, type Measured } from "../services/measure-media";
import { assetIdOf } from "./deliver";

interface Needs {
  readonly objects: ObjectStore;
  readonly fetch: typeof fetch;
  /** Hosts this maker's outputs may come from. */
  readonly hosts: readonly string[];
  readonly local: boolean;
  readonly signal: AbortSignal;
}

const outputTime = 5 * 60_000;
const words: Record<Measured["kind"], string> = {
  image: says.aStill,
  video: says.aShot,
  audio: says.sound,
};

/** What a file really is, by its bytes; nothing the maker says of it counts. */
async function measured(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: Measured["kind"],
): Promise<Measured> {
  if (bytes.length === 0)
    throw new ProviderError("unusable", says.theMakerSentAnEmptyFile, { retryable: true });
  try {
    const found = await measureBytes(bytes);
    if (found.kind === wanted) return found;
    const message = says.theMakerSentAnother(words[found.kind], words[wanted]);
    throw new ProviderError("unusable", message, { retryable: false });
  } catch (fault) {
    if (!(fault instanceof AppError)) throw fault;
    const message = says.theFileDoesNotOpen;
    throw new ProviderError("unusable", message, { retryable: true });
  }
}

/**
 * Brings what a maker made into the store, whole and looked at. Safe to do twice: the object's name
 * follows from the attempt.
 */
export async function copyOutput(
  { objects, fetch, hosts, local, signal }: Needs,
  owner: string,
  attempt: string,
  artifact: Artifact,
): Promise<Stored> {
  if (artifact.kind === "text") {
    const bytes = Uint8Array.from(new TextEncoder().encode(artifact.text));
    return {
      asset: null,
      text: artifact.text,
      type: "text/plain",
      media: "text",
      key: null,
      posterKey: null,
      bytes: bytes.length,
      sha256: await sha256(bytes),
      width: null,
      height: null,
      seconds: null,
    };
  }
  const asset = assetIdOf(attempt);
  const key = objectKeyOf(owner, asset);
  const poster = artifact.kind === "media" ? artifact.poster : null;
  const posterKey = poster ? posterKeyOf(key) : null;
  let facts: { bytes: Uint8Array<ArrayBuffer>; found: Measured };
  if (artifact.kind === "media") {
    const { bytes, type, width, height, seconds } = artifact;
    const kind = type.startsWith("video/")
      ? "video"
      : type.startsWith("audio/")
        ? "audio"
        : "image";
    facts = { bytes, found: { kind, type, width, height, seconds } };
  } else if (artifact.kind === "bytes") {
    const { bytes, media } = artifact;
    if (bytes.length > mostBytes[media])
      throw new ProviderError("unusable", says.whatCameIsTooLarge, { retryable: false });
    facts = { bytes, found: await measured(bytes, media) };
  } else {
    const { bytes } = await fetchOutside({
      url: artifact.url,
      fetch,
      hosts,
      local,
      mostBytes: mostBytes[artifact.media],
      timeoutMs: outputTime,
      signal,
    });
    facts = { bytes, found: await measured(bytes, artifact.media) };
  }
  const { bytes, found } = facts;
  const [digest] = await Promise.all([
    sha256(bytes),
    objects.put(key, bytes, found.type),
    poster && posterKey ? objects.put(posterKey, poster, "image/webp") : null,
  ]);
  return {
    asset,
    text: null,
    type: found.type,
    media: found.kind,
    key,
    posterKey,
    bytes: bytes.length,
    sha256: digest,
    width: found.width,
    height: found.height,
    seconds: found.seconds,
  };
}
