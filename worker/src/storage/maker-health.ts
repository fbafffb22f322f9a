import { resting } from "@aktion/schema/money/maker-health";
import { z } from "zod";
import type { MakerFault, MakerHealth, MakerState } from "../ports/maker-health";

/** So many faults of a maker are kept to be looked at. */
const keptFaults = 10;

const goodSql = `INSERT INTO maker_health (maker, good, last_good_at) VALUES (?1, 1, ?2)
  ON CONFLICT (maker) DO UPDATE SET good = good + 1, faults = 0, rests = 0, rest_until = 0,
    last_good_at = excluded.last_good_at`;

// A fault of a job that began before the rest did makes it no longer.
const faultSql = `INSERT INTO maker_health (maker, bad, faults, rests, rest_until)
  VALUES (?1, 1, 1, iif(?3, 1, 0), iif(?3, ?2 + ${resting.unpaid}, 0))
  ON CONFLICT (maker) DO UPDATE SET bad = bad + 1, faults = faults + 1,
    rests = CASE WHEN rest_until > ?2 THEN rests
      WHEN ?3 OR faults + 1 >= ?4 THEN rests + 1 ELSE rests END,
    rest_until = CASE WHEN rest_until > ?2 THEN rest_until
      WHEN ?3 THEN ?2 + ${resting.unpaid}
      WHEN faults + 1 >= ?4
        THEN ?2 + min(${resting.first} << min(rests, 10), ${resting.longest})
      ELSE rest_until END`;

const noteSql = `INSERT INTO maker_faults (maker, kind, message, task, at) VALUES (?, ?, ?, ?, ?)`;
const dropSql = `DELETE FROM maker_faults WHERE maker = ?1 AND id NOT IN
  (SELECT id FROM maker_faults WHERE maker = ?1 ORDER BY id DESC LIMIT ${keptFaults})`;

const namesSchema = z.array(z.string());
const modelsSql = `INSERT INTO maker_models (maker, asked, missing, at) VALUES (?, ?, ?, ?)
  ON CONFLICT (maker) DO UPDATE SET asked = excluded.asked, missing = excluded.missing,
    at = excluded.at`;

interface HealthRow {
  readonly maker: string;
  readonly good: number;
  readonly bad: number;
  readonly rest_until: number;
  readonly last_good_at: number | null;
}

export function createMakerHealth(d1: D1Database): MakerHealth {
  return {
    async good(maker, now) {
      await d1.prepare(goodSql).bind(maker, now).run();
    },

    async fault(maker, { failure, task, now, grave, patience }) {
      const { kind, message } = failure;
      await d1.batch([
        d1.prepare(faultSql).bind(maker, now, grave ? 1 : 0, patience),
        d1.prepare(noteSql).bind(maker, kind, message, task, now),
        d1.prepare(dropSql).bind(maker),
      ]);
    },

    async resting(now) {
      const { results } = await d1
        .prepare("SELECT maker, rest_until FROM maker_health WHERE rest_until > ?")
        .bind(now)
        .all<Pick<HealthRow, "maker" | "rest_until">>();
      return new Map(results.map((row) => [row.maker, row.rest_until]));
    },

    async all(now) {
      const [health, noted] = (await d1.batch([
        d1.prepare("SELECT maker, good, bad, rest_until, last_good_at FROM maker_health"),
        d1.prepare("SELECT maker, kind, message, task, at FROM maker_faults ORDER BY id DESC"),
      ])) as [D1Result<HealthRow>, D1Result<MakerFault & { maker: string }>];
      const faults = Map.groupBy(noted.results, ({ maker }) => maker);
      return new Map<string, MakerState>(
        health.results.map(({ maker, good, bad, rest_until: until, last_good_at: lastGoodAt }) => [
          maker,
          {
            good,
            bad,
            restUntil: until > now ? until : null,
            lastGoodAt,
            faults: (faults.get(maker) ?? []).map(({ maker: _, ...fault }) => fault),
          },
        ]),
      );
    },

    async wake(maker) {
      await d1
        .prepare("UPDATE maker_health SET faults = 0, rests = 0, rest_until = 0 WHERE maker = ?")
        .bind(maker)
        .run();
    },

    async models() {
      const { results } = await d1
        .prepare("SELECT maker, asked, missing, at FROM maker_models")
        .all<{ maker: string; asked: string; missing: string; at: number }>();
      return new Map(
        results.map(({ maker, asked, missing, at }) => [
          maker,
          { asked, missing: namesSchema.parse(JSON.parse(missing)), at },
        ]),
      );
    },

    async noteModels(maker, { asked, missing, at }) {
      await d1.prepare(modelsSql).bind(maker, asked, JSON.stringify(missing), at).run();
    },
  };
}
