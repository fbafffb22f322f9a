// The drill of secrets: node bench/drill/secrets/main.ts [--few] [--json] [--keep]
import { parseArgs } from "node:util";
import type { Case, Chain } from "../chains/cases.ts";
import { ChainsDrill, type Played } from "../chains/chains-drill.ts";
import { metAt, type Met } from "../chains/makers.ts";
import { pause } from "../dice.ts";
import type { Client } from "../load/client.ts";
import { canary, Sieve, type Canary } from "./canaries.ts";
import { listenTo } from "./heard.ts";
import { callsOf, filesOf, rowsOf } from "./keepings.ts";
import { lookAround } from "./visit.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    few: { type: "boolean", default: false },
  },
});

const isSecret = (name: string) => /_(KEY|TOKEN|SECRET)$/.test(name);
const secrets: Canary[] = [];
/** The studio is told canaries in the place of its keys, and of its own secrets. */
function configure(environment: Readonly<Record<string, string>>): Record<string, string> {
  const names = [...Object.keys(environment).filter(isSecret), "AUTH_SECRET", "MEDIA_LINK_SECRET"];
  for (const name of names) secrets.push(canary(name));
  const told = secrets.map(({ name, value }) => [name, value] as const);
  return { ...environment, ...Object.fromEntries(told) };
}

/** The ways a maker says no with the whole request in its reason. */
const echoes = ["422", "422text", "400text", "403", "500text", "200text"];
const echo = (shape: string): Met => ({
  fault: "echo",
  more: `as=${shape} times=9`,
  leads: "refused",
});
const quick = ({ leads, asks = 1 }: Met) => leads === "next" && asks === 1;

interface Place {
  readonly chain: Chain;
  readonly place: number;
}

/** Every maker once for stills, words or sound and once for shots, where it is first found. */
function placesIn(drill: ChainsDrill): Place[] {
  const places = new Map<string, Place>();
  for (const chain of drill.chains()) {
    const { piece, makers } = chain;
    if (piece.wordless) continue;
    for (const [place, maker] of makers.entries()) {
      const name = `${maker} ${piece.task.split(".")[0]}`;
      if (!places.has(name)) places.set(name, { chain, place });
    }
  }
  return [...places.values()];
}

/** At one place of a chain a maker meets something, after those before it had nothing to say. */
function caseAt({ chain, place }: Place, tag: string, met: Met | null): Case {
  const { piece, tier, makers } = chain;
  const before = (maker: string) => metAt(maker, piece.task, tier).find(quick) ?? null;
  return {
    tag,
    piece,
    tier,
    chain: makers,
    met: makers.map((maker, at) => (at === place ? met : at < place ? before(maker) : null)),
  };
}

/** Makers with a list are asked for minutes whether a strange answer was a start. */
const finders = new Set(["replicate", "a2e"]);

/** Two of them where only few are wished, others from place to place. */
const chosen = (shapes: readonly string[], at: number): readonly string[] =>
  values.few ? [shapes[at % shapes.length]!, shapes[(at + 1) % shapes.length]!] : shapes;

/** Each echo at every maker, and one that is well. */
const casesAt = (drill: ChainsDrill): Case[] =>
  placesIn(drill).flatMap((place, at) => {
    const patient = finders.has(place.chain.makers[place.place]!);
    const shapes = echoes.filter((shape) => !patient || !shape.startsWith("200"));
    return [null, ...chosen(shapes, at).map(echo)].map((met, turn) =>
      caseAt(place, `s${at}-${turn}`, met),
    );
  });

/** Jobs that are under way while every question about them is answered with itself. */
async function askedBadly(drill: ChainsDrill, echoing: { questions: boolean }): Promise<Played[]> {
  const slow: Met = { fault: "webhook-lost", more: "takes=3000", leads: "here" };
  const cases = placesIn(drill).map((place, at) => caseAt(place, `q${at}`, slow));
  const going = drill.play(cases, 30);
  for (let turn = 0; turn < 4; turn += 1) {
    await pause(2000);
    echoing.questions = !echoing.questions;
    await tryKeys(drill);
  }
  echoing.questions = false;
  return going;
}

async function tryKeys({ admin, outside, people }: ChainsDrill): Promise<void> {
  const owner = people[0]!.client;
  for (const maker of outside) {
    await admin.send("POST", `/api/admin/makers/${maker}/try`);
    await owner.send("POST", `/api/keys/providers/${maker}/try`);
  }
}

/** One person has a key of their own at every maker. */
async function bringKeys(client: Client, makers: readonly string[]): Promise<Canary[]> {
  const brought: Canary[] = [];
  for (const maker of makers) {
    const own = canary(`own key at ${maker}`, canary(`own-${maker}`).value);
    const json = { key: own.value };
    const { status } = await client.send("PUT", `/api/keys/providers/${maker}`, { json });
    if (status === 200) brought.push(own);
  }
  return brought;
}

const begun = Date.now();
const echoing = { questions: false };
const drill = await ChainsDrill.open("secrets", { configure, echo: echoing });
const { url, state } = drill.patient;
const listening = listenTo(url);
process.once("SIGINT", () => {
  drill.patient.endNow();
  process.exit(130);
});
try {
  const sessions = drill.people.map(({ client, name }) =>
    canary(`the session of ${name}`, client.headers["cookie"]!.replace(/^[^=]*=/, "")),
  );
  secrets.push(...sessions, ...(await bringKeys(drill.people[0]!.client, drill.outside)));
  const played = await drill.play(casesAt(drill), 16);
  console.log(`${played.length} orders were answered with themselves, now the questions`);
  played.push(...(await askedBadly(drill, echoing)));
  await tryKeys(drill);
  console.log("Looking around");
  for (const client of [...drill.people.map((one) => one.client), drill.admin])
    await lookAround(client);
  for (const path of ["/api/admin/state", "/api/admin/settings"])
    await drill.admin.send("GET", path);
  const calls = [...callsOf(state)];
  await drill.patient.kill();

  const sieve = new Sieve(secrets);
  const found = new Map<string, string>();
  for (const part of [listening.heard, calls, filesOf(state), rowsOf(state)])
    for (const { where, bytes } of part)
      for (const words of sieve.find(bytes)) found.set(`${where}: ${words.split(":")[0]}`, words);
  for (const [where, words] of found) console.log(`${where}\n  ${words}`);
  const ended = played.filter(({ shown }) => shown !== null);
  const asked = ended.filter(({ shown }) => shown?.node.error?.message.includes("It said"));
  const megabytes = Math.round(sieve.bytes / 1e6);
  console.log(
    `${secrets.length} secrets, ${ended.length} runs, of which ${asked.length} failed in a maker's own words; ` +
      `${listening.heard.length} answers and ${sieve.looked} things of ${megabytes} MB looked through ` +
      `in ${Math.round((Date.now() - begun) / 1000)} s: ${found.size} found`,
  );
  if (values.json)
    console.log(
      JSON.stringify({ secrets: secrets.length, runs: ended.length, violations: found.size }),
    );
  process.exitCode = found.size > 0 || asked.length === 0 ? 1 : 0;
} finally {
  listening.stop();
  if (values.keep) console.log(`kept: ${state}`);
  await drill.close(values.keep);
}
