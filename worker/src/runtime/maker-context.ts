import type { GraphNode, Tier } from "@aktion/schema/graph/graph";
import type { Slot } from "@aktion/schema/run/events";
import type { JobRun } from "@aktion/schema/run/state";
import { assetsIn } from "@aktion/schema/tasks/assets";
import type { Task } from "@aktion/schema/tasks/task";
import * as says from "#words/run";
import type { Env } from "../env";
import type { CastModels } from "../ports/cast-models";
import type { ObjectStore } from "../ports/outside";
import { ProviderError, type Provider, type ProviderContext } from "../ports/provider";
import type { AssetRow, AssetStore, RunRow } from "../ports/stores";
import { attemptShelf } from "./attempt-shelf";
import { linkFor, modelPath } from "../services/sign-link";
import { fits, makeFit } from "./fit-asset";
import { hookPath } from "./hook-path";
import { accessOf, modelNaming } from "./maker-access";
import { trainedModels } from "./trained-models";
import { zipPictures } from "./zip-pictures";

/** Everything one attempt is about, as its run knows it. */
export interface AttemptFacts {
  readonly id: string;
  readonly run: RunRow;
  readonly node: GraphNode;
  readonly place: number;
  readonly job: JobRun;
  readonly slot: Slot | undefined;
  readonly tier: Tier;
  /** Until when links to its inputs hold. */
  readonly until: number;
}

export interface ContextNeeds {
  readonly env: Env;
  readonly assets: AssetStore;
  readonly objects: ObjectStore;
  readonly castModels: CastModels;
  /** The user's own key at a maker, opened. */
  readonly ownKey: (owner: string, provider: string) => Promise<string | null>;
  readonly readRun: () => Promise<RunRow>;
  readonly report: (progress: number) => void;
  readonly signal: AbortSignal;
}

const gone = says.aFileIsGone;

/** A task without a seed is given the one its own request makes; a later take of a seed counts up. */
export function seeded({ task, seed, number }: JobRun): Task {
  if (!("seed" in task)) return task;
  return { ...task, seed: task.seed === null ? seed : (task.seed + number - 1) >>> 0 };
}

const loopback = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/;

/** Where a maker reaches this studio: at a public address; a stand-in on this machine at any. */
function reachable(env: Env, provider: Provider): string | null {
  if (!env.PUBLIC_URL || provider.configuration === null) return null;
  const { origin, protocol } = new URL(env.PUBLIC_URL);
  const near = Object.values(accessOf(env, provider).urls).some((url) => loopback.test(url));
  return protocol === "https:" || (env.ENVIRONMENT === "local" && near) ? origin : null;
}

async function keyOf(needs: ContextNeeds, provider: Provider, facts: AttemptFacts) {
  if (facts.slot?.pay !== "own") return accessOf(needs.env, provider).key;
  const key = await needs.ownKey(facts.run.owner, provider.account ?? provider.name);
  if (key !== null) return key;
  const message = says.yourOwnKeyIsGone(provider.title);
  throw new ProviderError("broken", message);
}

async function inputRows(needs: ContextNeeds, facts: AttemptFacts): Promise<Map<string, AssetRow>> {
  const ids = assetsIn(facts.job.task);
  let rows = await needs.assets.getMany(facts.run.owner, ids);
  // A guest may have signed in between two reads.
  if (rows.length < ids.length)
    rows = await needs.assets.getMany((await needs.readRun()).owner, ids);
  if (rows.length < ids.length) throw new ProviderError("invalid", gone);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function contextFor(
  needs: ContextNeeds,
  provider: Provider,
  facts: AttemptFacts,
): Promise<ProviderContext> {
  const { env, objects, signal, report } = needs;
  // Read when they are asked for: most questions to a maker need none of them.
  let rows: Promise<Map<string, AssetRow>> | null = null;
  const inputs = () => (rows ??= inputRows(needs, facts));
  const origin = reachable(env, provider);
  const media = provider.configuration === null;
  const { urls, settings } = accessOf(env, provider);
  const whole = async (id: string) => {
    const row = (await inputs()).get(id);
    // A row without its object can't be: a store that says so is asked once more.
    const found = row && ((await objects.get(row.objectKey)) ?? (await objects.get(row.objectKey)));
    if (!found) throw new ProviderError("invalid", gone);
    return found;
  };
  const linkTo = (what: string): Promise<string> => {
    const attempt = `${facts.run.id}/${facts.id}`;
    const sign = { linkSecret: env.MEDIA_LINK_SECRET ?? "", origin: origin ?? "" };
    return linkFor(sign, what, { until: facts.until, attempt });
  };
  const readAsset: ProviderContext["readAsset"] = async (id, fit) => {
    const found = await whole(id);
    const row = (await inputs()).get(id);
    return !fit || !row || fits(row, fit) ? found : makeFit(env.MEDIA, found, fit, signal);
  };
  return {
    fetch: media
      ? (((input: RequestInfo, init?: RequestInit) => env.MEDIA.fetch(input, init)) as typeof fetch)
      : (((input: RequestInfo, init?: RequestInit) => fetch(input, init)) as typeof fetch),
    now: () => Date.now(),
    key: await keyOf(needs, provider, facts),
    urls,
    settings,
    modelFor: modelNaming(env, provider),
    tier: facts.tier,
    take: facts.job.task.kind === "text.enhance" ? facts.job.number : 1,
    attempt: facts.id,
    webhook:
      origin === null || !provider.readWebhook
        ? null
        : origin + (await hookPath(env, provider.name, facts.run.id, facts.id)),
    report,
    signal,
    shelf: attemptShelf(objects, facts.run.owner, facts.id),
    kindOfAsset: async (id) => {
      const row = (await inputs()).get(id);
      if (!row) throw new ProviderError("invalid", gone);
      return row.kind;
    },
    readAsset,
    zipAssets: (ids, fit) => zipPictures(ids, (id) => readAsset(id, fit)),
    models: trainedModels(needs, (id) => (origin === null ? null : linkTo(modelPath(id)))),
    linkAsset: async (id, fit) => {
      const row = origin === null ? undefined : (await inputs()).get(id);
      if (origin === null || !row || (fit && !fits(row, fit))) return null;
      return linkTo(id);
    },
  };
}

/** Sends until the run is wanted no more: once a cancel is acknowledged, nothing leaves. */
export function stoppable(send: typeof fetch, wanted: () => boolean) {
  let stopped = false;
  const guarded = ((input: RequestInfo, init?: RequestInit) => {
    stopped ||= !wanted();
    if (stopped) throw new ProviderError("broken", says.theRunWasCancelled);
    return send(input, init);
  }) as typeof fetch;
  return { fetch: guarded, stopped: () => stopped };
}
