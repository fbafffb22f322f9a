import { takes } from "@aktion/schema/tables/runs";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { TakesOfFiles } from "../../ports/library";
import type { Database } from "../database";

const filesSql = `SELECT takes.asset_id AS id
  FROM takes JOIN assets ON assets.id = takes.asset_id AND assets.deleted_at IS NULL
  WHERE takes.board_id = ?2 AND takes.owner = ?1 AND takes.node = ?3
    AND takes.deleted_at IS NULL AND takes.piece = 0
  GROUP BY takes.asset_id ORDER BY min(takes.created_at), min(takes.id)`;

export function createTakesOfFiles(db: Database): TakesOfFiles {
  return {
    newest: async (owner, asset) =>
      (await db
        .select()
        .from(takes)
        .where(
          and(
            eq(takes.assetId, asset),
            eq(takes.owner, owner),
            isNull(takes.deletedAt),
            eq(takes.piece, false),
          ),
        )
        .orderBy(desc(takes.createdAt), desc(takes.id))
        .limit(1)
        .get()) ?? null,

    async filesOf(owner, board, node) {
      const { results } = await db.$client
        .prepare(filesSql)
        .bind(owner, board, node)
        .all<{ id: string }>();
      return results.map(({ id }) => id);
    },
  };
}
