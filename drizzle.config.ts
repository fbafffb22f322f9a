import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "./schema/src/tables/tables.ts",
  out: "./schema/migrations",
});
