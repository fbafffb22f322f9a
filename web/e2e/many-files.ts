import { DatabaseSync } from "node:sqlite";
import { newId } from "@aktion/schema/ids";
import { databaseFile } from "../../tools/studio/database.mjs";

/**
 * So many more files behind one that is there, with its picture, the newest first; every tenth of them a
 * favourite, the older the later. Written as an upload writes them, as nobody waits for so many uploads.
 */
export function addFilesLike(state: string, id: string, count: number): void {
  const database = new DatabaseSync(databaseFile(state)!, { timeout: 8000 });
  try {
    const of = database.prepare("SELECT created_at AS at FROM assets WHERE id = ?").get(id);
    const { at } = of as { at: number };
    const add = database.prepare(
      `INSERT INTO assets (id, owner, object_key, kind, type, name, width, height, bytes, sha256,
         source, created_at, favourite_at)
       SELECT ?, owner, object_key, kind, type, ?, width, height, bytes, ?, 'upload', ?, ?
       FROM assets WHERE id = ?`,
    );
    database.exec("BEGIN");
    for (let place = 1; place <= count; place += 1) {
      const made = at - place * 1000;
      const own = newId("ast", made);
      add.run(own, `Frame ${place}`, own, made, place % 10 === 0 ? at + place : null, id);
    }
    database.exec("COMMIT");
  } finally {
    database.close();
  }
}
