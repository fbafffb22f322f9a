import { sha256 } from "@aktion/schema/digest";
import { AppError } from "@aktion/schema/errors";
import { newId } from "@aktion/schema/ids";
import { shotBytes } from "@aktion/schema/media/limits";
import * as says from "#words/studio";
import type { Caller } from "../ports/caller";
import type { MediaMaker, ObjectStore } from "../ports/outside";
import type { AssetRow, AssetStore, UploadRow } from "../ports/stores";
import { makePoster } from "./make-poster";
import {
  measureBytes,
  measureStored,
  mostBytes,
  sniffOrRefuse,
  type Measured,
} from "./measure-media";
import { peek } from "./peek";
import { readBytes } from "./read-bytes";

interface Needs {
  readonly assets: AssetStore;
  readonly objects: ObjectStore;
  readonly media: MediaMaker;
  readonly now: () => number;
}

const guestBytes = 200 * 1024 * 1024;
/** A request's body may be a hundred megabytes on Cloudflare; larger shots come in parts. */
const onePieceBytes = 95 * 1024 * 1024;
const partBytes = 32 * 1024 * 1024;

const tooLarge = () => new AppError("asset.too-large");

export const storageCap = (caller: Caller): number | null => (caller.guest ? guestBytes : null);

/** Refuses where so many bytes more are over what the caller may keep. */
export async function makeRoom(
  { assets, now }: Pick<Needs, "assets" | "now">,
  caller: Caller,
  bytes: number,
): Promise<void> {
  const cap = storageCap(caller);
  if (cap !== null && (await assets.bytesOf(caller.id, now())) + bytes > cap) {
    throw new AppError("asset.storage-full");
  }
}

const tidyName = (name: string): string =>
  name
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, 200) || "Untitled";

export function nameFrom(header: string | null): string {
  try {
    return tidyName(decodeURIComponent(header ?? ""));
  } catch {
    return tidyName(header ?? "");
  }
}

async function keep(needs: Needs, row: Omit<AssetRow, "posterKey">): Promise<AssetRow> {
  const posterKey = row.kind === "video" ? await makePoster(needs, row) : null;
  const kept = { ...row, posterKey };
  await needs.assets.insert(kept);
  return kept;
}

function rowOf(
  needs: Needs,
  caller: Caller,
  facts: Measured & { id: string; name: string; bytes: number; sha256: string },
): Omit<AssetRow, "posterKey"> {
  const objectKey = objectKeyOf(caller.id, facts.id);
  const createdAt = needs.now();
  return { ...facts, owner: caller.id, objectKey, source: "upload", lendable: true, createdAt };
}

export const objectKeyOf = (owner: string, asset: string): string => `u/${owner}/${asset}`;

export async function keepUpload(
  needs: Needs,
  caller: Caller,
  request: Request,
): Promise<AssetRow> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > onePieceBytes) throw tooLarge();
  await makeRoom(needs, caller, declared);
  if (!request.body) throw new AppError("asset.unsupported");
  const { head, rest } = await peek(request.body as ReadableStream<Uint8Array>);
  const found = sniffOrRefuse(head);
  if (declared > mostBytes[found.kind]) throw tooLarge();
  const id = newId("ast", needs.now());
  const name = nameFrom(request.headers.get("x-name"));
  const key = objectKeyOf(caller.id, id);

  if (found.kind === "video" && declared > 0) {
    const sha256 = await needs.objects.putStream(key, rest, declared, found.mime);
    const measured = await measureStored(needs.objects, key, declared).catch(
      async (fault: unknown) => {
        await needs.objects.remove([key]);
        throw fault;
      },
    );
    return keep(needs, rowOf(needs, caller, { ...measured, id, name, bytes: declared, sha256 }));
  }

  const bytes = await readBytes(
    new Request(request.url, { method: "POST", body: rest }),
    Math.min(mostBytes[found.kind], onePieceBytes),
    tooLarge,
  );
  await makeRoom(needs, caller, bytes.length);
  const measured = await measureBytes(bytes);
  await needs.objects.put(key, bytes, measured.type);
  const facts = { ...measured, id, name, bytes: bytes.length, sha256: await sha256(bytes) };
  return keep(needs, rowOf(needs, caller, facts));
}

export async function startUpload(
  needs: Needs,
  caller: Caller,
  { name, bytes }: { name: string; bytes: number },
): Promise<{ id: string; partBytes: number; parts: number }> {
  if (bytes > shotBytes) throw tooLarge();
  await makeRoom(needs, caller, bytes);
  const now = needs.now();
  const assetId = newId("ast", now);
  const objectKey = objectKeyOf(caller.id, assetId);
  const storeUploadId = await needs.objects.startParts(objectKey, "application/octet-stream");
  const id = newId("upl", now);
  const upload = { id, name: tidyName(name), bytes, assetId, objectKey, storeUploadId };
  await needs.assets.startUpload(caller.id, upload, now);
  return { id, partBytes, parts: Math.ceil(bytes / partBytes) };
}

async function findUpload({ assets }: Needs, caller: Caller, id: string): Promise<UploadRow> {
  const upload = await assets.upload(caller.id, id);
  if (!upload) throw new AppError("upload.not-found");
  return upload;
}

export async function keepPart(
  needs: Needs,
  caller: Caller,
  id: string,
  part: number,
  request: Request,
): Promise<void> {
  const upload = await findUpload(needs, caller, id);
  const parts = Math.ceil(upload.bytes / partBytes);
  if (!Number.isInteger(part) || part < 1 || part > parts) throw new AppError("upload.parts");
  const body = await readBytes(request, partBytes, tooLarge);
  const wanted = part < parts ? partBytes : upload.bytes - partBytes * (parts - 1);
  if (body.length !== wanted) {
    throw new AppError("upload.parts", says.partHasOtherLength(part, wanted, body.length));
  }
  const etag = await needs.objects.putPart(
    upload.objectKey,
    upload.storeUploadId,
    part,
    body.buffer,
  );
  await needs.assets.savePart(id, { part, etag, bytes: body.length });
}

export async function finishUpload(needs: Needs, caller: Caller, id: string): Promise<AssetRow> {
  const upload = await findUpload(needs, caller, id);
  const parts = await needs.assets.parts(id);
  if (parts.reduce((sum, part) => sum + part.bytes, 0) !== upload.bytes)
    throw new AppError("upload.parts");
  const { objectKey, bytes, name, assetId } = upload;
  // Its own bytes are counted since it was begun; others may have filled the room in a day.
  await makeRoom(needs, caller, 0);
  if (!(await needs.objects.joinParts(objectKey, upload.storeUploadId, parts))) {
    throw new AppError("upload.not-found");
  }
  await needs.assets.endUpload(id);
  try {
    const measured = await measureStored(needs.objects, objectKey, bytes);
    const sha256 = await needs.objects.hash(objectKey);
    return await keep(
      needs,
      rowOf(needs, caller, { ...measured, id: assetId, name, bytes, sha256 }),
    );
  } catch (fault) {
    await needs.objects.remove([objectKey]);
    throw fault;
  }
}
