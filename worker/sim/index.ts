// `pnpm sim`: the stand-ins by themselves. What they are reached by is printed as one line of JSON.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { standInRegistry } from "./registry.gen.ts";
import { listen, sendJson } from "./standin/listen.ts";
import type { Plan } from "./standin/plan.ts";
import { startStandIns, type MakerName } from "./stand-ins.ts";

const isMaker = (name: string): name is MakerName => name in standInRegistry;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      log: { type: "string" },
      seed: { type: "string" },
      plan: { type: "string" },
      makers: { type: "string" },
      attached: { type: "boolean" },
    },
  });
  const standIns = await startStandIns({
    makers: values.makers?.split(",").filter(isMaker),
    port: values.port === undefined ? undefined : Number(values.port),
    log: values.log,
    seed: values.seed,
    plan: values.plan
      ? (JSON.parse(readFileSync(values.plan, "utf8")) as Partial<Plan>)
      : undefined,
  });
  const truth = await listen({ origin: "truth", kept: [] }, (_request, response) =>
    sendJson(response, 200, standIns.truth()),
  );
  const { makers, media, environment } = standIns;
  const urls = Object.fromEntries(Object.values(makers).map((maker) => [maker.name, maker.urls]));
  const told = { ...urls, media, truth: { url: truth.url }, environment };
  process.stdout.write(`${JSON.stringify(told)}\n`);
  const stop = () => void standIns.close().then(() => process.exit(0));
  // Ends with whoever started it, however that ended.
  if (values.attached) process.stdin.once("end", stop).resume();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

await main();
