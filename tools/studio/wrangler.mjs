import { rmSync } from "node:fs";
import path from "node:path";
import { binary, root } from "../launcher/places.mjs";

/** What makes wrangler quiet, local and its own master: no questions, no metrics, no colours. */
export function wranglerEnv(toolchain, registry) {
  const env = {
    ...toolchain.env,
    CI: "1",
    NO_COLOR: "1",
    FORCE_COLOR: "0",
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_SEND_ERROR_REPORTS: "false",
    WRANGLER_HIDE_BANNER: "true",
    WRANGLER_LOG_PATH: `${root}/.aktion/logs/wrangler`,
  };
  // The two scripts find each other by name in this folder: with a folder for each studio,
  // studios that run side by side can't answer for one another.
  if (registry) {
    env.WRANGLER_REGISTRY_PATH = registry;
    env.CLOUDFLARE_DEV_REGISTRY_PATH = registry;
  }
  delete env.CLOUDFLARE_ENV;
  delete env.NODE_OPTIONS;
  return env;
}

/** The two scripts of wrangler.toml: how to ask for each, and the name it goes by there. */
export const scripts = {
  studio: { flag: "--env=", worker: "aktion" },
  media: { flag: "--env=media", worker: "aktion-media" },
};

/**
 * Takes a script's name out of the registry before it starts: one that was killed can't do so,
 * and wrangler respects such a name for a minute and a half before it lets the new one have it.
 */
export function forgetName(registry, script) {
  rmSync(path.join(registry, scripts[script].worker), { force: true });
}

export function devArguments({ script, port, state, vars, inspector = 0 }) {
  return [
    binary.wrangler,
    "dev",
    scripts[script].flag,
    "--ip=127.0.0.1",
    `--port=${port}`,
    `--inspector-port=${inspector}`,
    `--persist-to=${state}`,
    // Given an --env-file, wrangler leaves .dev.vars alone, so this file is all the Worker gets.
    `--env-file=${vars}`,
    "--show-interactive-dev-session=false",
  ];
}
