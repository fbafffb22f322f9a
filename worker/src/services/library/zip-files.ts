import { libraryLimits } from "@aktion/schema/api/library-limits";
import { AppError } from "@aktion/schema/errors";
import { newId } from "@aktion/schema/ids";
import * as says from "#words/library";
import type { LibraryRow, LibraryStore, ZipOrders } from "../../ports/library";
import type { ObjectStore } from "../../ports/outside";
import { fileNames } from "../file-names";
import { linkLife, signZip } from "../sign-link";
import { zipBytes, type ZipFile } from "../zip/zip-headers";
import { zipOf } from "../zip/zip-of";
import { ownFiles } from "./marks";

interface Needs {
  readonly library: LibraryStore;
  readonly zipOrders: ZipOrders;
  readonly now: () => number;
}

type Packed = ZipFile & { readonly key: string };

function pack(rows: readonly LibraryRow[]): Packed[] {
  const names = fileNames(rows);
  return rows.map(({ bytes, createdAt, objectKey }, place) => ({
    name: names[place]!,
    bytes,
    at: createdAt,
    key: objectKey,
  }));
}

export async function orderZip(
  needs: Needs & { readonly linkSecret: string; readonly origin: string },
  owner: string,
  ids: readonly string[],
): Promise<{ url: string; until: number; files: number; bytes: number }> {
  if (ids.length > libraryLimits.atOnce) throw new AppError("zip.too-many");
  const rows = await ownFiles(needs, owner, ids);
  const bytes = zipBytes(pack(rows));
  if (bytes > libraryLimits.zip) {
    const words = says.zipIsTooLarge(rows.length, bytes, libraryLimits.zip);
    throw new AppError("zip.too-large", words, { bytes, most: libraryLimits.zip });
  }
  const now = needs.now();
  const id = newId("zip", now);
  const files = rows.map((row) => row.id);
  await needs.zipOrders.keep({ id, owner, files, createdAt: now }, now - linkLife);
  return { ...(await signZip(needs, id)), files: files.length, bytes };
}

/** What was asked for, as it is by now: a file that was deleted meanwhile is left out. */
export async function openZip(
  { library, zipOrders, objects }: Needs & { readonly objects: ObjectStore },
  id: string,
): Promise<{ ids: string[]; bytes: number; pieces: AsyncGenerator<Uint8Array, void> }> {
  const order = await zipOrders.get(id);
  const rows = order ? await library.getMany(order.owner, order.files) : [];
  if (rows.length === 0) throw new AppError("asset.not-found");
  const files = pack(rows);
  return {
    ids: rows.map((row) => row.id),
    bytes: zipBytes(files),
    pieces: zipOf(files, ({ key }) => objects.pieces(key)),
  };
}
