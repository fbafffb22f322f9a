// A slice of the drill of chains, another each time; the whole of it is `npm run drill chains`.
import { spawnSync } from "node:child_process";
import { at } from "../launcher/places.mjs";

const seed = process.env.AKTION_SEED ?? String(Date.now() % 1_000_000);
const args = [at("bench", "drill", "chains", "main.ts"), "--slice", "30", "--seed", seed];
const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
console.log(`${stdout}${status === 0 ? "" : stderr}`);
process.exitCode = status ?? 1;
