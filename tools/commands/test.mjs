import { rmSync } from "node:fs";
import { remembered, root } from "../launcher/places.mjs";
import { startGroup } from "../launcher/process-group.mjs";
import { Stop, say, seconds } from "../launcher/say.mjs";
import { readLog, sizeOf } from "../studio/read-log.mjs";

/** `npm test`: every stage, each with its result, and a last line that sums them up. */
export async function run({ args, toolchain }) {
  const { full, only } = readArguments(args);
  const { stages, fullStages } = await import("../testing/stages.mjs");
  const all = [...stages, ...(full ? fullStages() : [])];
  const chosen = only ? all.filter(({ name }) => only.some((word) => name.includes(word))) : all;
  if (chosen.length === 0) throw new Stop(`There is no such stage; there are: ${names(all)}.`);
  const begun = Date.now();
  const total = { passed: 0, failed: 0 };
  for (const stage of chosen) {
    const { passed, failed } = await runStage(stage, toolchain);
    total.passed += passed;
    total.failed += failed;
  }
  say(`\nAll of it took ${seconds(begun)}.`);
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

const names = (stages) => stages.map(({ name }) => name).join(", ");

function readArguments(args) {
  const at = args.indexOf("--only");
  const only = at >= 0 ? args.splice(at, 2)[1]?.split(",") : undefined;
  const full = args[0] === "--full" && Boolean(args.shift());
  if (args.length > 0 || (at >= 0 && !only)) {
    throw new Stop(
      "npm test takes --full (the long drills too) and --only STAGE,STAGE. " +
        `It does not know ${args.join(" ")}.`,
    );
  }
  return { full, only };
}

async function runStage({ name, run: work, limitMs = 300_000 }, toolchain) {
  const begun = Date.now();
  const log = remembered("logs", `test ${name}.log`.replace(/[^\w.]+/g, "-"));
  rmSync(log, { force: true });
  const parts = [];
  const env = { ...toolchain.env, NO_COLOR: "1", CI: "1" };
  delete env.FORCE_COLOR;
  // Runs one of our own tools on Node; its output is kept in the stage's log. What goes beside
  // others has a log of its own, named by its part.
  const command = async (args, part) => {
    const kept = part === undefined ? log : log.replace(/\.log$/, `-${part}.log`);
    if (part !== undefined) {
      rmSync(kept, { force: true });
      parts.push(kept);
    }
    const from = sizeOf(kept);
    const group = startGroup(toolchain.node, args, { cwd: root, env, log: kept, append: true });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      void group.stop();
    }, limitMs);
    const code = await group.exited;
    clearTimeout(timer);
    await group.stop(0);
    const text = readLog(kept, from);
    return { code, text: late ? `${text}\nStopped: over ${limitMs / 1000} s.` : text };
  };
  const result = await work({ toolchain, env, command }).catch((error) => {
    return { failed: 1, text: error.stack ?? String(error) };
  });
  const { failed, passed = failed > 0 ? 0 : 1, note, text = "" } = result;
  say(`${failed > 0 ? "FAILED" : "ok    "}  ${name} (${seconds(begun)})${note ? `  ${note}` : ""}`);
  if (failed > 0)
    say(`${indented(text)}\n    The whole of it: ${parts.length > 0 ? parts.join(", ") : log}`);
  return { passed, failed };
}

function indented(text) {
  const lines = text.trim().split("\n");
  const shown = lines.length > 80 ? [...lines.slice(0, 30), "...", ...lines.slice(-50)] : lines;
  return shown.map((line) => `    ${line}`).join("\n");
}
