import { sha256 } from "@aktion/schema/digest";
import { mediaKindOf } from "@aktion/schema/media/media-kind";
import type { Stored } from "@aktion/schema/run/events";
import type { TaskKind } from "@aktion/schema/tasks/task";
import * as says from "#words/run";
import type { MediaMaker, ObjectStore } from "../ports/outside";
import type { Artifact } from "../ports/provider";
import { fetchOutside, streamOutside } from "../services/fetch-outside";
import { objectKeyOf } from "../services/keep-upload";
import { makePoster, posterKeyOf } from "../services/make-poster";
import { measureBytes, mostBytes, type Measured } from "../services/measure-media";
import { copyModel, mostModelBytes } from "./copy-model";
import { copyShot } from "./copy-shot";
import { assetIdOf } from "./deliver";
import { judgeStill, measuredAs, useless } from "./judge-output";

interface Needs {
  readonly objects: ObjectStore;
  readonly media: Pick<MediaMaker, "look" | "thumb">;
  readonly fetch: typeof fetch;
  /** Hosts this maker's outputs may come from. */
  readonly hosts: readonly string[];
  readonly local: boolean;
  readonly signal: AbortSignal;
}

interface Copied {
  readonly found: Measured;
  readonly bytes: number;
  readonly sha256: string;
  readonly posterKey: string | null;
}

const outputTime = 5 * 60_000;

/** A model is nothing to be seen: its take says that it is there, the file is kept beside. */
const modelFacts = {
  asset: null,
  text: "",
  type: "application/octet-stream",
  media: "text",
  posterKey: null,
  width: null,
  height: null,
  seconds: null,
} as const;

async function textOf(text: string): Promise<Stored> {
  const bytes = Uint8Array.from(new TextEncoder().encode(text));
  return {
    asset: null,
    text,
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

/** The studio's own Draft script is believed: it measured what it drew. */
function claimed(artifact: Extract<Artifact, { kind: "media" }>): Measured {
  const { type, width, height, seconds } = artifact;
  return { kind: mediaKindOf(type), type, width, height, seconds };
}

async function put(
  { objects }: Pick<Needs, "objects">,
  key: string,
  {
    bytes,
    found,
    poster,
  }: {
    bytes: Uint8Array<ArrayBuffer>;
    found: Measured;
    poster: Uint8Array | null;
  },
): Promise<Copied> {
  const posterKey = poster ? posterKeyOf(key) : null;
  const [digest] = await Promise.all([
    sha256(bytes),
    objects.put(key, bytes, found.type),
    poster && posterKey ? objects.put(posterKey, poster, "image/webp") : null,
  ]);
  return { found, bytes: bytes.length, sha256: digest, posterKey };
}

/** What came from outside, whole and looked at. */
async function outside(
  needs: Needs,
  key: string,
  artifact: Extract<Artifact, { kind: "bytes" | "file" }>,
  task: TaskKind,
): Promise<Copied> {
  const { media } = artifact;
  const most = mostBytes[media];
  const file = (url: string) => ({ ...needs, url, mostBytes: most, timeoutMs: outputTime });
  if (artifact.kind === "file" && media === "video") {
    const shot = await streamOutside(file(artifact.url), (stream) =>
      copyShot(needs.objects, key, stream),
    );
    const clip = { objectKey: key, type: shot.found.type, bytes: shot.bytes };
    return { ...shot, posterKey: await makePoster(needs, clip).catch(() => null) };
  }
  const { bytes } = artifact.kind === "bytes" ? artifact : await fetchOutside(file(artifact.url));
  if (bytes.length === 0) throw useless(says.theMakerSentAnEmptyFile, true);
  if (bytes.length > most) throw useless(says.whatCameIsTooLarge);
  const found = await measuredAs(media, measureBytes(bytes));
  if (found.kind !== "image") return put(needs, key, { bytes, found, poster: null });
  // Kept while it is looked at, so that nobody waits for one after the other.
  const [kept, judged] = await Promise.allSettled([
    put(needs, key, { bytes, found, poster: null }),
    judgeStill(needs.media, bytes, task),
  ]);
  if (judged.status === "rejected") {
    await needs.objects.remove([key]).catch(() => undefined);
    throw judged.reason;
  }
  if (kept.status === "rejected") throw kept.reason;
  return kept.value;
}

/**
 * Brings what a maker made into the store, whole and looked at. Safe to do twice: the object's name
 * follows from the attempt.
 */
export async function copyOutput(
  needs: Needs,
  { owner, attempt, task }: { owner: string; attempt: string; task: TaskKind },
  artifact: Artifact,
): Promise<Stored> {
  if (artifact.kind === "text") return textOf(artifact.text);
  const asset = assetIdOf(attempt);
  const key = objectKeyOf(owner, asset);
  if (artifact.kind === "model") {
    const { url } = artifact;
    const file = { ...needs, url, mostBytes: mostModelBytes, timeoutMs: outputTime };
    const copied = await streamOutside(file, (stream) => copyModel(needs.objects, key, stream));
    return { ...modelFacts, key, ...copied };
  }
  const { found, posterKey, ...copied } =
    artifact.kind === "media"
      ? await put(needs, key, { ...artifact, found: claimed(artifact) })
      : await outside(needs, key, artifact, task);
  const { kind: media, ...facts } = found;
  return { asset, text: null, media, key, posterKey, ...copied, ...facts };
}
