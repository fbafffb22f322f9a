import * as tables from "@aktion/schema/tables/tables";
import { and, eq, lt, or, sql, type SQL } from "drizzle-orm";
import { drizzle, type DrizzleD1Database } from "drizzle-orm/d1";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

export type Database = DrizzleD1Database<typeof tables> & { $client: D1Database };

export const openDatabase = (d1: D1Database): Database => drizzle(d1, { schema: tables });

/** However many ids: a statement binds a hundred values at most, so they go as one. */
export const amongIds = (column: SQLiteColumn, ids: readonly string[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** A page's cursor names its last row by time and id, so rows that come meanwhile move nothing. */
export const writeCursor = (at: number, id: string): string => `${at.toString(36)}.${id}`;

function readCursor(cursor: string | undefined): { at: number; id: string } | null {
  const parts = /^([0-9a-z]{1,11})\.([\w.:-]{1,160})$/.exec(cursor ?? "");
  return parts ? { at: Number.parseInt(parts[1]!, 36), id: parts[2]! } : null;
}

/** Newest first: what comes after the cursor's row, by time and then by id. */
export function afterCursor(
  cursor: string | undefined,
  time: SQLiteColumn,
  id: SQLiteColumn,
): SQL | undefined {
  const last = readCursor(cursor);
  if (!last) return undefined;
  return or(lt(time, last.at), and(eq(time, last.at), lt(id, last.id)));
}

/** Cuts the one row too many that was asked for to know whether there are more. */
export function toPage<Row, T>(
  rows: Row[],
  limit: number,
  cursorOf: (row: Row) => string,
  toItem: (row: Row) => T,
): { items: T[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    next: rows.length > limit && last !== undefined ? cursorOf(last) : null,
  };
}
