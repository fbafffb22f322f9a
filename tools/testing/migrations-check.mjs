// Would `pnpm gen:migrations` write anything? Asks drizzle-kit itself, then puts back what was.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { filesUnder } from "../launcher/fingerprint.mjs";
import { at, binary } from "../launcher/places.mjs";

const folder = "schema/migrations";

const snapshot = () => new Map(filesUnder([folder]).map((file) => [file, readFileSync(at(file))]));

export async function checkMigrations({ command }) {
  if (!existsSync(at("drizzle.config.ts"))) return { fine: true, text: "No tables yet." };
  const before = snapshot();
  const { code, text } = await command([binary.drizzleKit, "generate", "--name=unwritten"]);
  const after = snapshot();
  const changed = [...after].filter(([file, bytes]) => !before.get(file)?.equals(bytes));
  const gone = [...before].filter(([file]) => !after.has(file));
  for (const [file] of changed) if (!before.has(file)) rmSync(at(file));
  for (const [file, bytes] of before) {
    if (after.get(file)?.equals(bytes)) continue;
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), bytes);
  }
  if (code !== 0) return { fine: false, text };
  if (changed.length + gone.length === 0) return { fine: true, text: "" };
  const names = changed.map(([file]) => file).join("\n");
  return { fine: false, text: `The tables have changed; run pnpm gen:migrations.\n${names}` };
}
