import { expect, test } from "vitest";
test.each([
  "better-auth/minimal",
  "better-auth/plugins",
  "better-auth/adapters/drizzle",
  "@better-auth/api-key",
  "drizzle-orm/d1",
  "hono",
  "mediabunny",
  "zod",
  "../auth/auth",
  "../app",
  "../index",
  "../services/measure-media",
  "../runtime/run-host",
])("%s", async (name) => {
  const mods: Record<string, () => Promise<unknown>> = {
    "better-auth/minimal": () => import("better-auth/minimal"),
    "better-auth/plugins": () => import("better-auth/plugins"),
    "better-auth/adapters/drizzle": () => import("better-auth/adapters/drizzle"),
    "@better-auth/api-key": () => import("@better-auth/api-key"),
    "drizzle-orm/d1": () => import("drizzle-orm/d1"),
    hono: () => import("hono"),
    mediabunny: () => import("mediabunny"),
    zod: () => import("zod"),
    "../auth/auth": () => import("../auth/auth"),
    "../app": () => import("../app"),
    "../index": () => import("../index"),
    "../services/measure-media": () => import("../services/measure-media"),
    "../runtime/run-host": () => import("../runtime/run-host"),
  };
  await mods[name]!();
});
