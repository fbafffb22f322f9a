import * as tables from "@aktion/schema/tables/tables";
import { drizzle, type DrizzleD1Database } from "drizzle-orm/d1";

export type Database = DrizzleD1Database<typeof tables> & { $client: D1Database };

export const openDatabase = (d1: D1Database): Database => drizzle(d1, { schema: tables });

/** A page's cursor names its last row by time and id, so rows that come meanwhile move nothing. */
export const writeCursor = (at: number, id: string): string => `${at.toString(36)}.${id}`;

export function readCursor(cursor: string | undefined): { at: number; id: string } | null {
  const parts = /^([0-9a-z]{1,11})\.([\w.-]{1,160})$/.exec(cursor ?? "");
  return parts ? { at: Number.parseInt(parts[1]!, 36), id: parts[2]! } : null;
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
