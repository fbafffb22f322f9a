// Finds a Chromium to test in, or says what to install.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { Stop, say } from "../launcher/say.mjs";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macApps = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function onPath(environment) {
  const folders = (environment.PATH ?? "").split(path.delimiter);
  return commands.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** playwright keeps its browsers as chromium-1234/chrome-linux/chrome and the like. */
function ofPlaywright(environment) {
  const cache =
    environment.PLAYWRIGHT_BROWSERS_PATH ??
    path.join(
      homedir(),
      process.platform === "darwin" ? "Library/Caches" : ".cache",
      "ms-playwright",
    );
  if (!existsSync(cache)) return [];
  const builds = readdirSync(cache).filter((name) => name.startsWith("chromium-"));
  return builds
    .sort()
    .reverse()
    .flatMap((build) => {
      return ["chrome-linux", "chrome-linux64", "chrome-mac", "chrome-mac-arm64"].map((kind) => {
        const inside = kind.includes("mac") ? "Chromium.app/Contents/MacOS/Chromium" : "chrome";
        return path.join(cache, build, kind, inside);
      });
    });
}

export function lookForBrowser(environment = process.env, exists = existsSync) {
  const named = environment.AKTION_BROWSER;
  if (named) {
    if (exists(named)) return named;
    throw new Stop(`AKTION_BROWSER says ${named}, but there is no such file.`);
  }
  return [...onPath(environment), ...macApps, ...ofPlaywright(environment)].find(exists);
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

export function findBrowser() {
  const found = lookForBrowser();
  if (found) return found;
  if (mayInstall()) {
    say("  No browser here; installing Debian's chromium ...");
    const quiet = { stdio: "ignore", timeout: 300_000 };
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update"], { ...quiet, env });
    spawnSync("apt-get", ["install", "-y", "chromium"], { ...quiet, env });
    const installed = lookForBrowser();
    if (installed) return installed;
  }
  throw new Stop(
    "The browser tests need Chromium or Chrome. Install one (on Debian or Ubuntu:\n" +
      "sudo apt-get install chromium), or name the one you have:\n\n" +
      "  AKTION_BROWSER=/path/to/chrome npm test",
  );
}
