// Starts a studio of its own and photographs each scene in both themes and both sizes.
import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { runnerImport } from "vite";
import { at } from "../launcher/places.mjs";

const themes = ["dark", "light"];
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

// vite reads TypeScript, and resolves what it imports as the rest of the tree does.
async function load(file) {
  const { module } = await runnerImport(at("web", "e2e", file), {
    configFile: false,
    logLevel: "error",
  });
  return module;
}

async function allScenes() {
  const files = readdirSync(at("web", "e2e", "shots")).filter((name) => name.endsWith(".ts"));
  const modules = await Promise.all(files.map((name) => load(`shots/${name}`)));
  return modules.flatMap((module) => module.scenes ?? []);
}

const wanted = process.argv.slice(2);
const scenes = (await allScenes()).filter(({ name }) => {
  return wanted.length === 0 || wanted.some((part) => name.includes(part));
});
const { makeStudio } = await load("studio.ts");
const { launchBrowser, visit } = await load("browser.ts");

const studio = await makeStudio({ ADMIN_EMAILS: "admin@example.com" });
let failed = 0;
try {
  await studio.start();
  const browser = await launchBrowser();
  mkdirSync(at("shots"), { recursive: true });
  for (const scene of scenes) {
    const fitting = sizes.filter(({ width }) => !scene.wide || width > 700);
    for (const theme of themes) for (const size of fitting) await photograph(scene, theme, size);
  }
  await browser.close();

  async function photograph({ name, prepare }, theme, size) {
    const file = `${name}-${theme}-${size.width}x${size.height}.png`;
    const touch = size.width < 700;
    const visitor = await visit(browser, studio.url, { theme, ...size, touch });
    try {
      await prepare(visitor.page, studio);
      await visitor.page.screenshot({ path: path.join(at("shots"), file) });
      console.log(`    ${file}`);
    } catch (error) {
      failed += 1;
      console.log(`    ${file} FAILED: ${error.message.split("\n")[0]}`);
    }
    for (const complaint of visitor.complaints) console.log(`      the page said: ${complaint}`);
    await visitor.leave();
  }
} finally {
  await studio.remove();
}
console.log(`  ${scenes.length} scenes, ${failed} photographs failed`);
process.exit(failed > 0 ? 1 : 0);
