// Finds, or brings through npx, the Node and the pnpm that Aktion's parts need.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { remembered, root } from "./places.mjs";
import { runToEnd } from "./process-group.mjs";
import { Stop, step } from "./say.mjs";

// Another pair of --package flags is another download: keep exactly these two everywhere.
const packages = ["--package=node@24", "--package=pnpm@12.21.0"];

const numbers = (version) => version.split(".").map(Number);

export function tooOldToLaunch(version) {
  return numbers(version)[0] < 18;
}

/** wrangler and vitest need Node 22.12 or later. */
export function newEnough(version) {
  const [major, minor] = numbers(version);
  return major > 22 || (major === 22 && minor >= 12);
}

/** `node` is a path to run; `env` has it first on PATH, for children that look it up there. */
export async function bringToolchain() {
  const node = newEnough(process.versions.node)
    ? process.execPath
    : (rememberedTools() ?? (await fetchTools())).node;
  const PATH = [path.dirname(node), process.env.PATH ?? ""].join(path.delimiter);
  return { node, env: { ...process.env, PATH } };
}

/** Only an installation needs pnpm, so it is looked for only then. */
export async function bringPnpm({ env }) {
  const found = spawnSync("pnpm", ["--version"], { encoding: "utf8", env, cwd: root });
  if (found.status === 0 && found.stdout.startsWith("12.")) return "pnpm";
  return (rememberedTools() ?? (await fetchTools())).pnpm;
}

function rememberedTools() {
  try {
    const tools = JSON.parse(readFileSync(remembered("toolchain.json"), "utf8"));
    return existsSync(tools.node) && existsSync(tools.pnpm) ? tools : undefined;
  } catch {
    return undefined;
  }
}

const report = `
const { existsSync } = require("fs");
const { delimiter, join } = require("path");
const pnpm = process.env.PATH.split(delimiter).map((dir) => join(dir, "pnpm")).find(existsSync);
console.log("tools:" + JSON.stringify({ node: process.execPath, pnpm }));
`;

async function fetchTools() {
  const log = remembered("logs", "toolchain.log");
  return step(
    "Bringing Node 24 and pnpm (only this once; your own Node stays as it is)",
    "Node 24 and pnpm are here",
    async () => {
      const args = ["--yes", ...packages, "--", "node", "-e", report];
      const { code, text } = await runToEnd("npx", args, { cwd: root, log });
      const line = text.split("\n").find((each) => each.startsWith("tools:"));
      if (code !== 0 || !line) throw new Stop(cannotFetch(text));
      const tools = JSON.parse(line.slice("tools:".length));
      writeFileSync(remembered("toolchain.json"), JSON.stringify(tools));
      return tools;
    },
  );
}

function cannotFetch(text) {
  return [
    "Node 24 and pnpm could not be fetched:",
    ...text.trim().split("\n").slice(-8),
    "",
    "Check the network connection (npx must reach its registry) and try again,",
    "or install Node 24 yourself from https://nodejs.org and pnpm with: npm install -g pnpm@12",
  ].join("\n");
}
