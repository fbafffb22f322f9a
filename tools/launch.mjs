// What `npm start`, `npm test` and their sisters call. Plain Node 18 or later and nothing else:
// this file and everything it imports must run before anything is installed.
import { installParts } from "./launcher/install.mjs";
import { Stop, fail, say } from "./launcher/say.mjs";
import { listenForSignals } from "./launcher/signals.mjs";
import { bringToolchain, tooOldToLaunch } from "./launcher/toolchain.mjs";

const commands = {
  start: { about: "run the studio on this machine", load: () => import("./commands/start.mjs") },
  dev: { about: "run it with hot reload", load: () => import("./commands/dev.mjs") },
  test: { about: "run every check", load: () => import("./commands/test.mjs") },
  shots: { about: "photograph every page", load: () => import("./commands/shots.mjs") },
  bench: { about: "measure something: bench NAME", load: () => import("./commands/bench.mjs") },
  sim: { about: "serve stand-ins for the makers", load: () => import("./commands/sim.mjs") },
  record: { about: "ask a true maker: record NAME", load: () => import("./commands/record.mjs") },
  drill: { about: "kill a studio again and again", load: () => import("./commands/drill.mjs") },
  "check-db": { about: "show the database", load: () => import("./commands/check-db.mjs") },
  "check-training": {
    about: "show what is shared for training",
    load: () => import("./commands/check-training.mjs"),
  },
  "export-training": {
    about: "bring what is shared, with its media, to a folder",
    load: () => import("./commands/export-training.mjs"),
  },
};

async function main([name, ...args]) {
  if (tooOldToLaunch(process.versions.node)) {
    throw new Stop(
      `Aktion needs Node 18 or later; this is Node ${process.versions.node}. ` +
        "Get a newer one from https://nodejs.org and try again.",
    );
  }
  const command = Object.hasOwn(commands, name ?? "") ? commands[name] : undefined;
  if (!command) {
    const list = Object.entries(commands).map(([key, { about }]) => `  ${key.padEnd(17)}${about}`);
    throw new Stop(`Say what to do: node tools/launch.mjs COMMAND\n${list.join("\n")}`);
  }
  listenForSignals();
  const toolchain = await bringToolchain();
  await installParts(toolchain);
  const { run } = await command.load();
  return run({ args, toolchain });
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ?? 0;
} catch (error) {
  if (error instanceof Stop) say(error.message);
  else fail(error);
  process.exitCode = 1;
}
