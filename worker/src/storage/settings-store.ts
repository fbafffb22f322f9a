import { defaultSettings, studioSettingsSchema } from "@aktion/schema/money/settings";
import { studioSettings, userSettings } from "@aktion/schema/tables/money";
import { desc, eq } from "drizzle-orm";
import type { SettingsStore, SettingsVersion, UserSettingsStore } from "../ports/stores";
import type { Database } from "./database";

const unset: SettingsVersion = { version: 0, settings: defaultSettings, by: null, at: null };

export function createSettingsStore(db: Database): SettingsStore {
  let read: Promise<SettingsVersion> | null = null;

  const readNewest = async (): Promise<SettingsVersion> => {
    const row = await db
      .select()
      .from(studioSettings)
      .orderBy(desc(studioSettings.version))
      .limit(1)
      .get();
    // Parsed again, so that what came to be since it was set has its default.
    return row ? { ...row, settings: studioSettingsSchema.parse(JSON.parse(row.settings)) } : unset;
  };
  const newest = () => (read ??= readNewest());

  return {
    newest,
    current: async () => (await newest()).settings,

    // One statement looks and writes, so of two changes to one version only one gets in.
    async put(version, settings, by, at) {
      const done = await db.$client
        .prepare(
          `INSERT INTO studio_settings (version, settings, by, at) SELECT ?1 + 1, ?2, ?3, ?4
           WHERE ?1 = (SELECT coalesce(max(version), 0) FROM studio_settings)
           ON CONFLICT DO NOTHING`,
        )
        .bind(version, JSON.stringify(settings), by, at)
        .run();
      read = null;
      return done.meta.changes > 0;
    },
  };
}

export function createUserSettingsStore(db: Database): UserSettingsStore {
  return {
    get: async (owner) =>
      (await db
        .select({ tier: userSettings.tier, monthlyCap: userSettings.monthlyCap })
        .from(userSettings)
        .where(eq(userSettings.owner, owner))
        .get()) ?? { tier: "draft", monthlyCap: null },

    async put(owner, settings) {
      await db
        .insert(userSettings)
        .values({ owner, ...settings })
        .onConflictDoUpdate({ target: userSettings.owner, set: settings });
    },
  };
}
