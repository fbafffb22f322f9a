import { standInRegistry } from "./registry.gen.ts";
import type { Job } from "./standin/jobs.ts";
import type { Recorded } from "./standin/listen.ts";
import type { StandIn } from "./standin/maker.ts";
import { MediaOrigin } from "./standin/media-origin.ts";
import { planFrom, type Plan } from "./standin/plan.ts";
import { TruthLog, type Entry } from "./standin/truth-log.ts";

export type MakerName = keyof typeof standInRegistry;
export const makerNames = Object.keys(standInRegistry) as MakerName[];

export interface StandInOptions {
  /** Which makers; all of them unless said. */
  readonly makers?: readonly MakerName[];
  /** The first port to listen at, the others follow; any free ones unless said. */
  readonly port?: number;
  /** The file of the truth log, which is only ever added to. */
  readonly log?: string;
  readonly seed?: string;
  readonly plan?: Partial<Plan>;
}

export interface StandIns {
  readonly makers: Readonly<Partial<Record<MakerName, StandIn>>>;
  readonly media: { readonly url: string };
  /** The variables that lead a Worker to all of them. */
  readonly environment: Readonly<Record<string, string>>;
  /** Every job that was accepted, in order. */
  jobs(): readonly Job[];
  truth(): readonly Entry[];
  /** Every request that came, as it came. */
  requests(): readonly Recorded[];
  close(): Promise<void>;
}

/** Makers that speak the real ones' protocols, on this machine and free. */
export async function startStandIns(options: StandInOptions = {}): Promise<StandIns> {
  const { makers: names = makerNames, port: first, log: file = null, seed, plan: part } = options;
  const plan = planFrom({ ...part, ...(seed !== undefined && { seed }) });
  const log = new TruthLog(file);
  const kept: Recorded[] = [];
  const media = new MediaOrigin(log, plan);
  let taken = 0;
  const port = () => (first === undefined ? undefined : first + taken++);
  await media.open(kept, port());
  const opened: [MakerName, StandIn][] = [];
  for (const name of names)
    opened.push([name, await standInRegistry[name]({ plan, log, media, kept }, port)]);
  const all = opened.map(([, maker]) => maker);
  return {
    makers: Object.fromEntries(opened),
    media: { url: media.url },
    environment: Object.assign({}, ...all.map((maker) => maker.environment), {
      ALLOW_OUTPUT_HOSTS: new URL(media.url).host,
    }) as Record<string, string>,
    jobs: () =>
      all.flatMap((maker) => [...maker.jobs()]).sort((one, other) => one.created - other.created),
    truth: () => log.entries,
    requests: () => kept,
    close: async () => {
      await Promise.all([...all.map((maker) => maker.close()), media.close()]);
    },
  };
}
