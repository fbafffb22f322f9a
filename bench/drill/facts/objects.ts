import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { StoredObject } from "./facts.ts";

const starts: readonly (readonly [kind: string, at: number, bytes: string])[] = [
  ["image", 0, "89504e470d0a1a0a"],
  ["image", 0, "ffd8ff"],
  ["image", 8, Buffer.from("WEBP").toString("hex")],
  ["audio", 8, Buffer.from("WAVE").toString("hex")],
  ["video", 0, "1a45dfa3"],
  ["video", 4, Buffer.from("ftyp").toString("hex")],
];

function kindOf(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 16).toString("hex");
  return starts.find(([, at, wanted]) => head.startsWith(wanted, at * 2))?.[0] ?? null;
}

/** The objects of the store, from its own files; a blob never changes, so each is read once. */
export class Objects {
  readonly #state: string;
  readonly #read = new Map<string, StoredObject>();

  constructor(state: string) {
    this.#state = path.join(state, "v3", "r2");
  }

  read(): Map<string, StoredObject> {
    const objects = new Map<string, StoredObject>();
    const tables = path.join(this.#state, "miniflare-R2BucketObject");
    for (const name of readdirSync(tables)) {
      if (!/^[0-9a-f]{32,}\.sqlite$/.test(name)) continue;
      for (const { key, blobs } of rowsOf(path.join(tables, name))) {
        const object = this.#object(blobs.split(" "));
        if (object) objects.set(key, object);
      }
    }
    return objects;
  }

  /** One that came without its length is kept in parts. */
  #object(blobs: readonly string[]): StoredObject | null {
    const name = blobs.join(" ");
    const known = this.#read.get(name);
    if (known) return known;
    const parts = blobs.map((blob) => this.#blob(blob));
    if (parts.includes(null)) return null;
    const bytes = Buffer.concat(parts.filter((part) => part !== null));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const object = { bytes: bytes.length, sha256, opens: kindOf(bytes) };
    this.#read.set(name, object);
    return object;
  }

  #blob(id: string): Buffer | null {
    for (const bucket of readdirSync(this.#state)) {
      try {
        return readFileSync(path.join(this.#state, bucket, "blobs", id));
      } catch {
        // In another bucket, or gone.
      }
    }
    return null;
  }
}

const objectsSql = `SELECT key, blob_id AS blobs FROM _mf_objects WHERE blob_id IS NOT NULL
  UNION ALL SELECT object_key, group_concat(blob_id, ' ') FROM
    (SELECT object_key, blob_id FROM _mf_multipart_parts WHERE object_key IS NOT NULL
     ORDER BY object_key, part_number)
  GROUP BY object_key`;

function rowsOf(file: string): { key: string; blobs: string }[] {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 8000 });
  try {
    return database.prepare(objectsSql).all() as { key: string; blobs: string }[];
  } finally {
    database.close();
  }
}
