import type { TestProject } from "vitest/node";
import { makeStudio, type StudioPlace } from "./studio.ts";

declare module "vitest" {
  interface ProvidedContext {
    studio: StudioPlace;
  }
}

/** One studio for all browser tests of a run. */
export default async function setup(project: TestProject) {
  const studio = await makeStudio({ ADMIN_EMAILS: "admin@example.com" });
  await studio.start();
  const { url, port, state, env, owner } = studio;
  project.provide("studio", { url, port, state, env, owner });
  return () => studio.remove();
}
