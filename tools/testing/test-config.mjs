import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { at, remembered } from "../launcher/places.mjs";

/**
 * A copy of wrangler.toml for tests, in a folder of its own: wrangler reads the .dev.vars beside
 * its configuration, and a test must never see a developer's real keys.
 */
export function testConfig() {
  const text = readFileSync(at("wrangler.toml"), "utf8");
  const copy = remembered("tests", "wrangler.toml");
  writeFileSync(copy, text.replace(/"(worker|web|schema)\//g, '"../../$1/'));
  // wrangler wants the folder of the built page to be there.
  mkdirSync(at("web", "dist"), { recursive: true });
  return copy;
}
