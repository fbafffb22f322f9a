import { providerKeys } from "@aktion/schema/tables/money";
import { and, eq } from "drizzle-orm";
import type { KeyStore } from "../ports/stores";
import type { Database } from "./database";

const kept = {
  provider: providerKeys.provider,
  sealed: providerKeys.sealed,
  hint: providerKeys.hint,
};

const mine = (owner: string, provider: string) =>
  and(eq(providerKeys.owner, owner), eq(providerKeys.provider, provider));

export const createKeyStore = (db: Database): KeyStore => ({
  list: (owner) => db.select(kept).from(providerKeys).where(eq(providerKeys.owner, owner)),

  get: async (owner, provider) =>
    (await db.select(kept).from(providerKeys).where(mine(owner, provider)).get()) ?? null,

  async put(owner, { provider, sealed, hint }, now) {
    await db
      .insert(providerKeys)
      .values({ owner, provider, sealed, hint, createdAt: now })
      .onConflictDoUpdate({
        target: [providerKeys.owner, providerKeys.provider],
        set: { sealed, hint, createdAt: now },
      });
  },

  async remove(owner, provider) {
    await db.delete(providerKeys).where(mine(owner, provider));
  },
});
