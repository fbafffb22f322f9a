import type { offerTraining, trainCastMember } from "@aktion/schema/api/cast";
import type { AnswerOf, BodyOf } from "@aktion/schema/api/endpoint";
import { sha256 } from "@aktion/schema/digest";
import { AppError } from "@aktion/schema/errors";
import { emptyGraph, type Graph, type Tier } from "@aktion/schema/graph/graph";
import { addNode } from "@aktion/schema/graph/edits";
import { newId } from "@aktion/schema/ids";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { Caller } from "../ports/caller";
import type { NewTraining } from "../ports/cast-models";
import type { CastRow } from "../ports/cast-store";
import { offerOf } from "./chains";
import type { Prepared } from "./prepare-run";
import { begin, earlierRun, prepareFor, refuseProblems, type RunNeeds } from "./begin-run";
import { modelOf } from "./trained";
import { openWallet } from "./wallet";

const node = "training";
const task = "cast.train";

/** The graph of a run that trains: one node, which stands on no board. */
function graphOf({ member, id }: NewTraining, tier: Tier): Graph {
  const params = { castId: member, model: id };
  const start = { id: node, kind: "training", position: { x: 0, y: 0 }, params };
  const graph = addNode(start)(emptyGraph());
  return { ...graph, settings: { ...graph.settings, tier } };
}

const prepareTraining = (needs: RunNeeds, caller: Caller, training: NewTraining, tier: Tier) =>
  prepareFor(
    needs,
    caller,
    { board: null, graph: graphOf(training, tier) },
    { tier, hidden: true },
  );

const priceOf = ({ order }: Prepared): number => order.slots[node]?.[0]?.amount ?? 0;

async function findWithPictures(
  { cast, assets }: RunNeeds,
  owner: string,
  id: string,
): Promise<{ row: CastRow; pictures: string[] }> {
  const row = await cast.get(owner, id);
  if (!row) throw new AppError("cast.not-found");
  const there = new Set((await assets.getMany(owner, row.pictures)).map((file) => file.id));
  return { row, pictures: row.pictures.filter((picture) => there.has(picture)) };
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item) => other.includes(item));

/** What training a member would cost on each tier, and why it can't be had there, if it can't. */
export async function offerOfTraining(
  needs: RunNeeds,
  caller: Caller,
  id: string,
): Promise<AnswerOf<typeof offerTraining>> {
  const { row, pictures } = await findWithPictures(needs, caller.id, id);
  const training = { id: "", member: row.id, pictures };
  const offered = async (tier: "draft" | "standard") => {
    const prepared = await prepareTraining(needs, caller, training, tier);
    const [maker] = prepared.order.chains[node] ?? [];
    const provider = needs.providers.find(({ name }) => name === maker);
    const why = prepared.estimate.problems.find(({ code }) => code !== "node.blocked");
    return {
      price: priceOf(prepared),
      seconds: (provider && offerOf(provider, task, tier)?.seconds) ?? 0,
      own: prepared.order.slots[node]?.[0]?.pay === "own",
      // Whoever reads it looks at the member: that it is about their training goes without saying.
      why: why?.message.replace(`${kindOf(node)?.title}: `, "") ?? null,
    };
  };
  await openWallet(needs, caller);
  const [draft, standard, balances, trainings] = await Promise.all([
    offered("draft"),
    offered("standard"),
    caller.guest ? null : needs.ledger.balances(caller.id, needs.now()),
    needs.castModels.of(caller.id, [id]),
  ]);
  const model = modelOf(trainings, id);
  return {
    available: balances?.training ?? 0,
    tiers: { draft, standard },
    nothingNew: model !== null && model.tier !== "draft" && sameSet(model.pictures, pictures),
  };
}

/** Begins a training of all the pictures a member has; sent again under one key it is the same one. */
export async function trainMember(
  needs: RunNeeds,
  caller: Caller,
  id: string,
  { tier, price }: BodyOf<typeof trainCastMember>,
  key: string | null,
): Promise<void> {
  const { row, pictures } = await findWithPictures(needs, caller.id, id);
  if (pictures.length === 0) throw new AppError("cast.no-picture");
  const request = { key, fingerprint: await sha256(`train ${id} ${tier}`) };
  if ((await earlierRun(needs, caller, request)) !== null) return;
  const training = { id: newId("mdl", needs.now()), member: row.id, pictures };
  const prepared = await prepareTraining(needs, caller, training, tier);
  refuseProblems(prepared.order.scope, prepared.estimate);
  if (price !== undefined && price !== priceOf(prepared)) throw new AppError("price.changed");
  await begin(needs, caller, { board: null, revision: null }, prepared, request, training);
}
