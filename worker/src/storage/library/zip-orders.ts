import { zips } from "@aktion/schema/tables/assets";
import { eq, lt } from "drizzle-orm";
import type { ZipOrders } from "../../ports/library";
import type { Database } from "../database";

export function createZipOrders(db: Database): ZipOrders {
  return {
    async keep(order, since) {
      await db.batch([
        db.delete(zips).where(lt(zips.createdAt, since)),
        db.insert(zips).values(order),
      ]);
    },
    get: async (id) => (await db.select().from(zips).where(eq(zips.id, id)).get()) ?? null,
  };
}
