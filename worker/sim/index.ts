import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { FalStandIn } from "./fal/queue.ts";
import { ReplicateStandIn } from "./replicate/server.ts";
import type { Job } from "./standin/jobs.ts";
import { listen, sendJson, type Recorded } from "./standin/listen.ts";
import { MediaOrigin } from "./standin/media-origin.ts";
import { planFrom, type Plan } from "./standin/plan.ts";
import { TruthLog, type Entry } from "./standin/truth-log.ts";

export interface StandInOptions {
  /** Where to listen; a port that is not named is any free one. */
  readonly ports?: { replicate?: number; queue?: number; rest?: number; media?: number };
  /** The file of the truth log, which is only ever added to. */
  readonly log?: string;
  readonly seed?: string;
  readonly plan?: Partial<Plan>;
}

export interface StandIns {
  readonly replicate: { readonly url: string };
  readonly fal: { readonly queueUrl: string; readonly restUrl: string };
  readonly media: { readonly url: string };
  /** Every job that was accepted, in order. */
  jobs(): readonly Job[];
  truth(): readonly Entry[];
  /** Every request that came, as it came. */
  requests(): readonly Recorded[];
  close(): Promise<void>;
}

/** Makers that speak the real ones' protocols, on this machine and free. */
export async function startStandIns(options: StandInOptions = {}): Promise<StandIns> {
  const { ports = {}, log: file = null, seed, plan: part } = options;
  const plan = planFrom({ ...part, ...(seed !== undefined && { seed }) });
  const log = new TruthLog(file);
  const kept: Recorded[] = [];
  const media = new MediaOrigin(log, plan);
  const workshop = { plan, log, media, kept };
  const replicate = new ReplicateStandIn(workshop);
  const fal = new FalStandIn(workshop);
  await Promise.all([
    media.open(kept, ports.media),
    replicate.open(ports.replicate),
    fal.open(ports),
  ]);
  return {
    replicate: { url: replicate.url },
    fal: { queueUrl: fal.queueUrl, restUrl: fal.restUrl },
    media: { url: media.url },
    jobs: () =>
      [...replicate.jobs.all.values(), ...fal.jobs.all.values()].sort(
        (one, other) => one.created - other.created,
      ),
    truth: () => log.entries,
    requests: () => kept,
    close: async () => {
      await Promise.all([replicate.close(), fal.close(), media.close()]);
    },
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      log: { type: "string" },
      seed: { type: "string" },
      plan: { type: "string" },
      attached: { type: "boolean" },
    },
  });
  const first = values.port === undefined ? null : Number(values.port);
  const ports = first
    ? { replicate: first, queue: first + 1, rest: first + 2, media: first + 3 }
    : {};
  const plan = values.plan
    ? (JSON.parse(readFileSync(values.plan, "utf8")) as Partial<Plan>)
    : undefined;
  const standIns = await startStandIns({ ports, log: values.log, seed: values.seed, plan });
  const { replicate, fal, media } = standIns;
  const environment = {
    REPLICATE_API_TOKEN: "standin",
    REPLICATE_URL: replicate.url,
    FAL_API_KEY: "standin:key",
    FAL_QUEUE_URL: fal.queueUrl,
    FAL_REST_URL: fal.restUrl,
    ALLOW_OUTPUT_HOSTS: new URL(media.url).host,
  };
  const truth = await listen({ origin: "truth", kept: [] }, (_request, response) =>
    sendJson(response, 200, standIns.truth()),
  );
  const told = { replicate, fal, media, truth: { url: truth.url }, environment };
  process.stdout.write(`${JSON.stringify(told)}\n`);
  const stop = () => void standIns.close().then(() => process.exit(0));
  // Ends with whoever started it, however that ended.
  if (values.attached) process.stdin.once("end", stop).resume();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
