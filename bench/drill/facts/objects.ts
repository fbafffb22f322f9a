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
      for (const { key, blob } of rowsOf(path.join(tables, name))) {
        const object = this.#blob(blob);
        if (object) objects.set(key, object);
      }
    }
    return objects;
  }

  #blob(id: string): StoredObject | null {
    const known = this.#read.get(id);
    if (known) return known;
    for (const bucket of readdirSync(this.#state)) {
      try {
        const bytes = readFileSync(path.join(this.#state, bucket, "blobs", id));
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        const object = { bytes: bytes.length, sha256, opens: kindOf(bytes) };
        this.#read.set(id, object);
        return object;
      } catch {
        // In another bucket, or gone.
      }
    }
    return null;
  }
}

function rowsOf(file: string): { key: string; blob: string }[] {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 8000 });
  try {
    return database
      .prepare("SELECT key, blob_id AS blob FROM _mf_objects WHERE blob_id IS NOT NULL")
      .all() as { key: string; blob: string }[];
  } finally {
    database.close();
  }
}
