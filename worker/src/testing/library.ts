import { env } from "cloudflare:workers";
import { newId } from "@aktion/schema/ids";
import type { KeptRecipe } from "@aktion/schema/run/recipe";

interface SeededFile {
  readonly owner: string;
  readonly at: number;
  readonly kind?: "image" | "video" | "audio";
  readonly name?: string;
  readonly bytes?: number;
  /** Without one it is an upload. */
  readonly take?: {
    readonly board?: string;
    readonly node?: string;
    readonly provider?: string;
    readonly tier?: "draft" | "standard" | "premium";
    readonly prompt?: string;
    readonly written?: string;
    readonly cast?: KeptRecipe["cast"];
  };
}

const types = { image: "image/png", video: "video/mp4", audio: "audio/wav" } as const;

/** Rows as an upload or a delivery writes them, without the media behind them; answers the ids. */
export async function seedFiles(files: readonly SeededFile[]): Promise<string[]> {
  const ids = files.map(({ at }) => newId("ast", at));
  const statements = files.flatMap(
    ({ owner, at, kind = "image", name, bytes = 10, take }, place) => {
      const id = ids[place]!;
      const asset = env.DB.prepare(
        `INSERT INTO assets (id, owner, object_key, kind, type, name, width, height, bytes, sha256, source, created_at)
       VALUES (?, ?, ?, ?, ?, ?, 16, 9, ?, ?, ?, ?)`,
      ).bind(
        id,
        owner,
        `u/${owner}/${id}`,
        kind,
        types[kind],
        name ?? `file ${place}`,
        bytes,
        id.padEnd(64, "0"),
        take ? "take" : "upload",
        at,
      );
      if (!take) return [asset];
      const recipe = { seed: 1, model: null, seconds: null, inputs: [], cast: take.cast ?? [] };
      const row = env.DB.prepare(
        `INSERT INTO takes (id, owner, board_id, run_id, node, job, item, number, asset_id, provider, tier,
         reused, charged, task_key, created_at, prompt, written, recipe)
       VALUES (?, ?, ?, 'run', ?, 0, 0, 1, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?)`,
      ).bind(
        newId("tk", at),
        owner,
        take.board ?? null,
        take.node ?? "n1",
        id,
        take.provider ?? "draft",
        take.tier ?? "draft",
        id,
        at,
        take.prompt ?? null,
        take.written ?? null,
        JSON.stringify(recipe),
      );
      return [asset, row];
    },
  );
  await env.DB.batch(statements);
  return ids;
}
