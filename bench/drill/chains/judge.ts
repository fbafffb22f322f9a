import type { Entry as Truth } from "../../../worker/sim/standin/truth-log.ts";
import type { Entry, Logged } from "../facts/facts.ts";
import { endOf, type Case } from "./cases.ts";
import { nameInMarker, standInOf } from "./makers.ts";
import type { Shown } from "./play.ts";

export interface Known {
  readonly shown: Shown & { readonly quoted: number };
  /** What the ledger says of its run. */
  readonly entries: readonly Entry[];
  readonly log: readonly Logged[];
  /** What the makers tell of it. */
  readonly truth: readonly Truth[];
}

const codes = { lost: "maker.unknown-start", failed: /^maker\.(broken|unusable|out-of-funds)$/ };

/** All that is wrong with how a case went, in words. */
export function judge(one: Case, { shown, entries, log, truth }: Known): string[] {
  const found: string[] = [];
  const say = (words: string) => void found.push(words);
  const { chain, met, piece } = one;
  const { place, leads } = endOf(one);
  const { node, quoted } = shown;
  const served = leads === "served";

  // What the person is shown and pays.
  if (shown.status !== (served ? "done" : "failed")) say(`its run is ${shown.status}`);
  if (shown.held !== 0) say(`${shown.held} credits are still held`);
  if (shown.charged !== (served ? quoted : 0)) say(`${shown.charged} of ${quoted} were charged`);
  const [take, ...more] = node.takes;
  if (more.length > 0) say(`it has ${node.takes.length} takes`);
  if (served && take?.provider !== chain[place]) say(`made by ${take?.provider ?? "nobody"}`);
  if (!served && take) say(`${take.provider} made a take nobody paid for`);
  if (!served) {
    const { code = "", message = "" } = node.error ?? {};
    const refused = met[place]?.fault === "moderated" ? "maker.moderated" : "maker.invalid";
    const wanted = leads === "refused" ? refused : codes[leads];
    if (typeof wanted === "string" ? code !== wanted : !wanted.test(code))
      say(`its error is ${code}`);
    if (!/[a-z]{2,} .*[a-z]{2,}/i.test(message)) say(`its error has no words: "${message}"`);
  }

  // The ledger.
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind);
  const amount = (kind: string) => count(kind).reduce((sum, entry) => sum + entry.amount, 0);
  const times = quoted > 0 ? 1 : 0;
  if (count("hold").length !== times) say(`held ${count("hold").length} times`);
  if (count("settle").length !== (served ? times : 0))
    say(`settled ${count("settle").length} times`);
  if (amount("settle") !== (served ? quoted : 0)) say(`settled ${amount("settle")} of ${quoted}`);
  if (!served && count("release").length !== times)
    say(`released ${count("release").length} times`);
  const costs = count("cost").length;
  const paid = chain[place] !== "ollama";
  if (costs !== (served && paid ? 1 : 0)) say(`${costs} costs are booked`);
  const losses = met.filter((each, at) => at <= place && each?.loss).length;
  if (count("loss").length !== losses)
    say(`${count("loss").length} losses are booked, ${losses} were had`);

  // The makers.
  const asked = truth.filter(({ event }) => event === "asked");
  const accepted = truth.filter(({ event }) => event === "accepted");
  for (const [at, maker] of chain.entries()) {
    const name = nameInMarker(maker, piece.task);
    const own = (list: readonly Truth[]) =>
      list.filter(({ provider, model }) =>
        name === maker ? provider === standInOf(maker) : model === name,
      ).length;
    const asks = at > place ? 0 : (met[at]?.asks ?? 1);
    const tries = log.filter(
      ({ event }) => event.type === "attempt-intended" && event["provider"] === maker,
    ).length;
    if (tries !== asks) say(`${maker} was tried ${tries} times, not ${asks}`);
    if (own(asked) !== asks) say(`${maker} heard of it ${own(asked)} times, not ${asks}`);
    if (own(accepted) > Math.max(1, tries)) say(`${maker} took ${own(accepted)} jobs`);
    if (own(accepted) > 1 && maker !== "ollama") say(`${maker} took ${own(accepted)} jobs`);
  }
  return found;
}
