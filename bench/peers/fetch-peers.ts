import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Fetches what others make when it is measured: nobody who makes films needs it. Answers its folder. */
export function fetchPeers(name: string, dependencies: Readonly<Record<string, string>>): string {
  const folder = path.resolve(".aktion", "peers", name);
  const there = Object.keys(dependencies).every((one) =>
    existsSync(path.join(folder, "node_modules", one)),
  );
  if (there) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
  const args = ["install", "--no-audit", "--no-fund", "--ignore-scripts"];
  execFileSync("npm", args, { cwd: folder, stdio: "ignore", timeout: 300_000 });
  return folder;
}
