import { existsSync } from "node:fs";
import path from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { mediaModules } from "./tools/testing/media-bundle.mjs";
import { standInBindings } from "./tools/studio/stand-ins.mjs";
import { testConfig } from "./tools/testing/test-config.mjs";

const compatibilityDate = "2026-11-01";
const configPath = testConfig();
const outside = ["**/node_modules/**", "**/dist/**", "**/.aktion/**"];

const bindings = {
  ENVIRONMENT: "local",
  AUTH_SECRET: "a".repeat(64),
  MEDIA_LINK_SECRET: "b".repeat(64),
  PUBLIC_URL: "http://127.0.0.1:8787",
  ADMIN_EMAILS: "admin@example.com",
};

const migrations = async () =>
  existsSync("schema/migrations") ? await readD1Migrations("schema/migrations") : [];

/** Its modules name Node's files, which vite can't leave out for workerd; its bundle does not. */
const mediabunny = path.resolve("worker/node_modules/mediabunny/dist/bundles/mediabunny.mjs");

/** Tests inside the studio's Worker, with the media script and stand-ins beside it. */
const studio = (name: string, include: string[], leftOut: string[] = []) => ({
  plugins: [
    cloudflareTest(async () => ({
      main: "./worker/src/index.ts",
      wrangler: { configPath },
      miniflare: {
        bindings: {
          ...bindings,
          ...(await standInBindings()),
          TEST_MIGRATIONS: await migrations(),
        },
        workers: [
          {
            name: "aktion-media",
            modules: await mediaModules(),
            compatibilityDate,
            bindings: { ENVIRONMENT: "local" },
          },
        ],
      },
    })),
  ],
  resolve: { alias: { mediabunny } },
  test: {
    name,
    include,
    exclude: [...outside, ...leftOut],
    isolate: false,
    testTimeout: 30_000,
    setupFiles: ["./worker/src/testing/fresh-studio.ts"],
  },
});

/** Tests inside the media script. Drawing is heavy work, and others work beside it. */
const media = (name: string, include: string[], leftOut: string[] = []) => ({
  plugins: [
    cloudflareTest({
      main: "./worker/media/index.ts",
      wrangler: { configPath, environment: "media" },
      miniflare: { bindings: { ENVIRONMENT: "local" } },
    }),
  ],
  resolve: { alias: { mediabunny } },
  test: { name, include, exclude: [...outside, ...leftOut], isolate: false, testTimeout: 60_000 },
});

/** Journeys in a real browser, one person at a time: two at once take as long, and each is slower. */
const journeys = (name: string, include: string[], leftOut: string[] = []) => ({
  test: {
    name,
    environment: "node" as const,
    include,
    exclude: [...outside, ...leftOut],
    globalSetup: ["./web/e2e/global-setup.ts"],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // What a page comes to is tested, not how soon a busy machine gets it there.
    expect: { poll: { timeout: 10_000 } },
    retry: 0,
  },
});

export default defineConfig({
  test: {
    passWithNoTests: true,
    // Tests inside workerd mostly wait for makers and alarms: more of them at once than cores.
    maxWorkers: 3,
    projects: [
      {
        plugins: [react()],
        test: {
          name: "unit",
          environment: "node",
          include: [
            "schema/src/**/*.test.ts",
            "worker/src/**/*.test.ts",
            "worker/sim/**/*.test.ts",
            "worker/media/**/*.test.ts",
            "web/src/**/*.test.{ts,tsx}",
            "tools/**/*.test.mjs",
            "bench/**/*.test.ts",
          ],
          exclude: [...outside, "**/*.worker.test.ts"],
        },
      },
      studio("worker", ["worker/src/**/*.worker.test.ts"], ["**/*.long.worker.test.ts"]),
      // Whole runs by the dozen: `npm test -- --full` runs them.
      studio("long-worker", ["worker/src/**/*.long.worker.test.ts"]),
      media("media", ["worker/media/**/*.worker.test.ts"], ["**/*.long.worker.test.ts"]),
      // Minutes of drawing: `npm test -- --full` runs them.
      media("long-media", ["worker/media/**/*.long.worker.test.ts"]),
      journeys("e2e", ["web/e2e/**/*.test.ts"], ["**/*.long.test.ts"]),
      // The rest of them: `npm test -- --full` runs them too.
      journeys("long-e2e", ["web/e2e/**/*.long.test.ts"]),
    ],
  },
});
