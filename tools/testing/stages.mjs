// What `npm test` does, in order. A stage answers { failed, passed?, note?, text? }.
import { existsSync, readdirSync } from "node:fs";
import { at, binary } from "../launcher/places.mjs";
import { Stop } from "../launcher/say.mjs";
import { buildPage } from "../studio/page.mjs";
import { firstLoad } from "./first-load.mjs";
import { findBrowser } from "./find-browser.mjs";
import { checkMigrations } from "./migrations-check.mjs";
import { weigh } from "./script-weight.mjs";
import { vitest } from "./vitest-run.mjs";

const tool =
  (...args) =>
  async ({ command }) => {
    const { code, text } = await command(args);
    return { failed: code === 0 ? 0 : 1, text };
  };

const knip = (...args) => tool(binary.knip, "--no-progress", "--no-config-hints", ...args);

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const firstLoadLimit = 230_000;

async function page({ toolchain }) {
  try {
    await buildPage(toolchain, { quiet: true });
  } catch (error) {
    if (error instanceof Stop) return { failed: 1, text: error.message };
    throw error;
  }
  const { bytes, files, board } = firstLoad(at("web", "dist"));
  const what = board ? "first load of the board page" : "first load (no board page yet)";
  return {
    failed: bytes > firstLoadLimit ? 1 : 0,
    note: `${what}: ${kB(bytes)} of JavaScript compressed, ${kB(firstLoadLimit)} allowed`,
    text: files.map(({ name, size }) => `${name} ${kB(size)}`).join("\n"),
  };
}

async function generated(context) {
  const registries = await context.command([at("tools", "gen.mjs"), "--check"]);
  const migrations = await checkMigrations(context);
  const text = [registries.text, migrations.text].join("\n");
  return { failed: registries.code === 0 && migrations.fine ? 0 : 1, text };
}

const browser = (name, projects) => async (context) => {
  if (!existsSync(at("web", "dist", "index.html"))) {
    return { failed: 1, text: "Not run: there is no built page." };
  }
  try {
    context.env.AKTION_BROWSER = findBrowser();
  } catch (error) {
    if (error instanceof Stop) return { failed: 1, text: error.message };
    throw error;
  }
  return vitest(context, name, projects, 2);
};

/** One round of the drill; the whole of it is `npm run drill`. */
async function shortDrill({ command }) {
  const args = ["--rounds", "1", "--seed", "24", "--patience", "15", "--json"];
  const { code, text } = await command([at("bench", "drill", "main.ts"), ...args]);
  if (code !== 0) return { failed: 1, text };
  const { runs, jobs, recoveryMs } = JSON.parse(text.trim().split("\n").at(-1));
  const recovery = recoveryMs.nodes > 0 ? `, all moving after ${recoveryMs.most} ms` : "";
  return { failed: 0, note: `${runs.all} runs, ${jobs} jobs${recovery}, 0 violations`, text };
}

export const stages = [
  { name: "format", run: tool(binary.oxfmt, "--check") },
  { name: "lint", run: tool(binary.oxlint, "--type-aware", "--max-warnings", "0") },
  { name: "types", run: tool(at("tools", "types.mjs")) },
  { name: "generated files", run: generated },
  { name: "structure", run: tool(at("tools", "check-structure.mjs")) },
  { name: "dead code", run: knip() },
  { name: "import cycles", run: knip("--cycles") },
  { name: "page", run: page },
  { name: "unit tests", run: (context) => vitest(context, "unit", ["unit"]) },
  {
    name: "worker tests",
    run: (context) => vitest(context, "worker", ["worker", "media"]),
    limitMs: 600_000,
  },
  { name: "browser tests", run: browser("browser", ["e2e"]), limitMs: 900_000 },
  { name: "short drill", run: shortDrill },
  { name: "studio script", run: weigh("studio", 3) },
  { name: "media script", run: weigh("media", 12) },
];

/** Long drills and benches: each file of tools/full is a stage of its own under --full. */
export function fullStages() {
  const folder = at("tools", "full");
  const drawing = {
    name: "full: long worker tests",
    run: (context) => vitest(context, "long-worker", ["long-worker", "long-media"]),
    limitMs: 900_000,
  };
  const journeys = {
    name: "full: long browser tests",
    run: browser("long-browser", ["long-e2e"]),
    limitMs: 1_200_000,
  };
  if (!existsSync(folder)) return [journeys, drawing];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".mjs") && !name.endsWith(".test.mjs"))
    .sort((one, other) => (one < other ? -1 : 1))
    .map((name) => ({
      name: `full: ${name.replace(/\.mjs$/, "")}`,
      run: tool(at("tools", "full", name)),
      limitMs: 1_800_000,
    }));
  return [journeys, drawing, ...files];
}
