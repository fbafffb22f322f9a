import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { databaseFile } from "../../tools/studio/database.mjs";

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

/** So many contributions of a few people, each with an output and an input, as deliveries write them. */
export function seedShares(state: string, count: number): DatabaseSync {
  const file = databaseFile(state);
  if (!file) throw new Error("The studio has no database.");
  const database = new DatabaseSync(file, { timeout: 8000 });
  database.exec("BEGIN");
  database.exec(
    `INSERT INTO sharing_consents (owner, version, "on", at) VALUES ('ada', '2026-11-22', 1, 1)`,
  );
  const insert = database.prepare(
    `INSERT INTO shared_training_data (id, owner, take_id, asset_id, node_kind, output_kind, tier, maker, model,
       prompt, settings, "cast", inputs, files, bytes, milliseconds, rating, consent, created_at, copied_at)
     VALUES (?, ?, ?, ?, 'restyle', 'image', 'standard', 'fal', 'fal-ai/flux', ?, ?, '[]', ?, ?, 240000, 4100,
       ?, 1, ?, 1)`,
  );
  const settings = JSON.stringify({
    task: "image.edit",
    preset: "custom",
    aspect: "16:9",
    seed: 7,
  });
  const inputs = JSON.stringify([{ as: "image", file: "input-1" }]);
  for (let place = 0; place < count; place += 1) {
    const id = `shr_${String(place).padStart(24, "0")}`;
    const owner = `person-${place % 50}`;
    const files = ["output", "input-1"].map((name) => ({
      name,
      key: `u/${owner}/${id}/${name}`,
      from: `u/${owner}/ast_${place}`,
      kind: "image",
      type: "image/png",
      bytes: 240_000,
      sha256: digest(`${id} ${name}`),
    }));
    const prompt = `Shot ${place}: a lighthouse keeper at dusk, rain on the window, slow push in, 35 mm`;
    const rating = place % 6 === 0 ? null : place % 6;
    insert.run(
      id,
      owner,
      `tk_${place}`,
      `ast_${place}`,
      prompt,
      settings,
      inputs,
      JSON.stringify(files),
      rating,
      place,
    );
  }
  database.exec("COMMIT");
  return database;
}
