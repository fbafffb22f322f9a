import { openDatabase } from "../storage/database";
import { createMakerHealth } from "../storage/maker-health";
import { createSettingsStore } from "../storage/settings-store";
import type { Owner } from "./turn-desk";

/** Whose run it is may change while it runs (a guest signs in), and so may the limits. */
export async function readOwner(d1: D1Database, run: string): Promise<Owner> {
  const [row, settings, resting] = await Promise.all([
    d1
      .prepare(
        `SELECT runs.owner AS id, runs.place AS place, coalesce(user.is_anonymous, 0) AS guest
         FROM runs LEFT JOIN user ON user.id = runs.owner WHERE runs.id = ?`,
      )
      .bind(run)
      .first<{ id: string; place: number; guest: number }>(),
    createSettingsStore(openDatabase(d1)).current(),
    createMakerHealth(d1).resting(Date.now()),
  ]);
  if (!row) throw new Error(`run ${run} has no row`);
  return { id: row.id, place: row.place, guest: row.guest === 1, settings, resting };
}
