import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Tier } from "@aktion/schema/graph/graph";
import { tiers } from "@aktion/schema/graph/graph";
import { mediaKindOf } from "@aktion/schema/media/media-kind";
import type { Task } from "@aktion/schema/tasks/task";
import {
  ProviderError,
  type Answer,
  type Provider,
  type ProviderContext,
} from "../../src/ports/provider";
import type { Fixture } from "../../src/providers/fixture";
import { zipPictures } from "../../src/runtime/zip-pictures";
import { providers } from "../../src/providers/providers";
import { fixtureRegistry } from "./fixtures.gen";
import { compare, type Comparison } from "./compare.ts";
import { hear } from "./hear.ts";
import { fileOf, smallestOf } from "./smallest.ts";

/**
 * `npm run record MAKER [--order TASK] [--tier TIER]`: asks the true maker, keeps what it answers in
 * `.aktion/record/MAKER`, and says where that differs from what is documented. Without `--order`
 * nothing is ordered; with it one small thing is, which costs what it says.
 */
const say = (text = ""): void => void process.stdout.write(`${text}\n`);
const longestJob = 30 * 60_000;

const variable = (name: string): string => process.env[name] ?? "";

const found = (names: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(names).flatMap(([own, name]) =>
      variable(name) === "" ? [] : [[own, variable(name).replace(/\/+$/, "")]],
    ),
  );

const fixturesOf = ({ account, name }: Provider): readonly Fixture[] => {
  const known: Readonly<Record<string, unknown>> = fixtureRegistry;
  return Object.values((known[account ?? name] ?? {}) as Record<string, Fixture>);
};

/** Makers whose addresses hold a path of their own, which no documented reply repeats. */
const withPaths = [
  "https://api.replicate.com/v1",
  "https://papi.dzine.ai/openapi/v1",
  "https://api.openai.com/v1",
];

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

function contextOf(maker: Provider, key: string, tier: Tier) {
  const urls = found(maker.configuration?.urls);
  const ear = hear(fetch, { key, bases: [...Object.values(urls), ...withPaths] });
  const context: ProviderContext = {
    fetch: ear.fetch,
    now: () => Date.now(),
    key: key === "" ? null : key,
    urls,
    settings: found(maker.configuration?.settings),
    modelFor: (model) => model,
    tier,
    take: 1,
    attempt: `record-${Date.now()}`,
    webhook: null,
    kindOfAsset: async (name) => mediaKindOf(fileOf(name).type),
    readAsset: async (name) => fileOf(name),
    linkAsset: async () => null,
    zipAssets: async (names) => zipPictures(names, async (name) => fileOf(name)),
    // Nothing that was trained is at hand: what needs it is not recorded.
    models: {
      link: async () => null,
      open: async () => {
        throw new ProviderError("invalid", "There is no model here.");
      },
    },
    shelf: { read: async () => null, write: async () => undefined },
    report: () => undefined,
    signal: AbortSignal.timeout(longestJob),
  };
  return { context, heard: ear.heard };
}

async function order(maker: Provider, task: Task, context: ProviderContext): Promise<void> {
  let answer: Answer = await maker.start(task, context);
  while (answer.status === "pending") {
    const { handle, askAgainIn, progress } = answer;
    say(`  waiting${progress === null ? "" : `, ${Math.round(progress * 100)} %`}`);
    await pause(askAgainIn);
    if (!maker.check) throw new ProviderError("broken", "It can't be asked after.");
    answer = await maker.check(JSON.parse(JSON.stringify(handle)), context);
  }
  const { artifact } = answer;
  if (artifact.kind === "text") return say(`  words: ${artifact.text.slice(0, 120)}`);
  if (artifact.kind === "bytes" || artifact.kind === "media")
    return say(`  ${artifact.bytes.length} bytes within the answer`);
  const { hostname } = new URL(artifact.url);
  const known = maker.outputHosts.some((host) =>
    host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : hostname === host,
  );
  say(`  a file at ${hostname}${known ? "" : ", which is NOT among the hosts it may come from"}`);
}

function tell({ heard, fixture, differences }: Comparison): void {
  const asked = `${heard.method} ${heard.path} ${heard.status}`;
  if (!fixture) return say(`${asked}: no documented reply is like it`);
  say(`${asked}: ${fixture.name}${differences.length === 0 ? ", as documented" : ""}`);
  for (const { path: at, words, mark } of differences) say(`  ${at} ${words} (held to be ${mark})`);
}

function keep(name: string, all: readonly Comparison[]): string {
  const folder = path.join(".aktion", "record", name);
  mkdirSync(folder, { recursive: true });
  for (const [at, one] of all.entries()) {
    const file = `${String(at + 1).padStart(2, "0")}-${one.heard.method.toLowerCase()}-${one.heard.status}.json`;
    writeFileSync(path.join(folder, file), `${JSON.stringify(one.heard, null, 2)}\n`);
  }
  return folder;
}

function wordsOf(fault: unknown): string {
  if (fault instanceof ProviderError) return `${fault.kind}: ${fault.message}`;
  return fault instanceof Error ? fault.message : String(fault);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { order: { type: "string" }, tier: { type: "string", default: "standard" } },
  });
  const outside = providers.filter(({ configuration }) => configuration !== null);
  const maker = outside.find(({ name }) => name === positionals[0]);
  const tier = tiers.find((one) => one === values.tier);
  if (!maker || !tier) {
    say("Say which maker: npm run record MAKER [--order TASK] [--tier standard|premium]");
    for (const { name, title } of outside) say(`  ${name.padEnd(20)}${title}`);
    return 1;
  }
  const variables = maker.configuration!;
  const key = variables.key === null ? "" : variable(variables.key);
  const missing = [variables.key ?? "", ...(variables.needs ?? [])].filter(
    (name) => name !== "" && variable(name) === "",
  );
  if (missing.length > 0) {
    say(`${maker.title} needs ${missing.join(" and ")}, in the environment or in .dev.vars.`);
    return 1;
  }
  const { context, heard } = contextOf(maker, key, tier);
  let failed = false;
  try {
    await maker.tryKey?.(context);
    say(`${maker.title} takes the key. Nothing was ordered by asking.`);
    if (values.order !== undefined) {
      const task = smallestOf(values.order);
      const offer = maker.offers.find((one) => one.task === task?.kind && one.tiers.includes(tier));
      if (!task || !offer) {
        say(`${maker.title} makes on ${tier}: ${maker.offers.map((one) => one.task).join(", ")}.`);
        return 1;
      }
      say(
        `Ordering one ${task.kind}: about $${(offer.cost(task) / 1e6).toFixed(3)}, ${offer.model}`,
      );
      await order(maker, task, context);
    }
  } catch (fault) {
    say(wordsOf(fault));
    failed = true;
  }
  const all = heard.map((one) => compare(one, fixturesOf(maker)));
  say();
  for (const one of all) tell(one);
  say(`\nKept in ${keep(maker.name, all)}, without keys, signatures and files.`);
  return failed || all.some(({ differences }) => differences.length > 0) ? 1 : 0;
}

process.exitCode = await main();
