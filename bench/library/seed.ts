import type { DatabaseSync } from "node:sqlite";
import { newId } from "@aktion/schema/ids";

const subjects = ["detective", "harbour", "rooftop", "stairwell", "lantern", "market", "pier"];
const moods = ["weary", "rain-soaked", "golden", "foggy", "neon", "quiet"];
/** One file in so many has it. */
const rareEvery = 2500;
export const rareWord = "heliotrope";
export const commonWord = "cinematic";

/**
 * As many files as asked for, each the take of one of fifty boards, written into a studio's database as
 * deliveries write them; and a tenth as many of somebody else's.
 * Answers when the oldest was made.
 */
export function seed(database: DatabaseSync, owner: string, files: number): number {
  const asset = database.prepare(
    `INSERT INTO assets (id, owner, object_key, kind, type, name, width, height, bytes, sha256, source, created_at)
     VALUES (?, ?, ?, ?, ?, ?, 1280, 720, 100000, ?, 'take', ?)`,
  );
  const take = database.prepare(
    `INSERT INTO takes (id, owner, board_id, run_id, node, job, item, number, asset_id, provider, tier,
       reused, charged, task_key, created_at, prompt, recipe)
     VALUES (?, ?, ?, 'run', ?, 0, 0, 1, ?, ?, ?, 0, 2, ?, ?, ?, ?)`,
  );
  const put = (of: string, place: number, at: number) => {
    const id = newId("ast", at);
    const video = place % 4 === 0;
    const subject = subjects[place % subjects.length];
    const mood = moods[(place >> 2) % moods.length];
    const rare = place % rareEvery === 7 ? ` ${rareWord}` : "";
    const words = `A ${mood} ${subject} at night, ${commonWord}, wide shot, rain on the glass, number ${place}${rare}`;
    const cast = place % 9 === 0 ? [{ id: `cst_${place % 5}`, name: "Mara" }] : [];
    const recipe = { seed: place, model: "flux", seconds: 2, inputs: [], cast };
    const kind = video ? ["video", "video/mp4"] : ["image", "image/png"];
    asset.run(
      id,
      of,
      `u/${of}/${id}`,
      ...(kind as [string, string]),
      `Shot, take ${place}`,
      id,
      at,
    );
    take.run(
      newId("tk", at),
      of,
      `brd_${place % 50}`,
      `n${place % 12}`,
      id,
      ["draft", "fal", "a2e"][place % 3]!,
      ["draft", "standard", "premium"][place % 3]!,
      id,
      at,
      words,
      JSON.stringify(recipe),
    );
  };
  const start = Date.now() - files * 60_000;
  database.exec("BEGIN");
  for (let place = 0; place < files; place += 1) {
    put(owner, place, start + place * 60_000);
    if (place % 10 === 0) put("somebody-else", place, start + place * 60_000);
  }
  database.exec(
    `UPDATE assets SET favourite_at = created_at, rating = 5 WHERE owner = '${owner}' AND place / 1024 % 7 = 0;
     INSERT INTO asset_tags (asset, tag) SELECT id, 'selects' FROM assets
       WHERE owner = '${owner}' AND place / 1024 % 11 = 0;
     COMMIT`,
  );
  return start;
}
