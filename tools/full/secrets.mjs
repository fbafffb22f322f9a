// No key in any log, table, reply or file, with some of the echoes; all of them: `npm run drill secrets`.
import { spawnSync } from "node:child_process";
import { at } from "../launcher/places.mjs";

const args = [at("bench", "drill", "secrets", "main.ts"), "--few"];
const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
console.log(`${stdout}${status === 0 ? "" : stderr}`);
process.exitCode = status ?? 1;
