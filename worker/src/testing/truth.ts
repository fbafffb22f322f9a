import { env } from "cloudflare:workers";
import { z } from "zod";

const toldSchema = z.array(
  z.object({
    time: z.number(),
    provider: z.string(),
    event: z.string(),
    job: z.string().optional(),
    model: z.string().optional(),
    digest: z.string().optional(),
    webhook: z.string().nullish(),
    status: z.union([z.string(), z.number()]).optional(),
    why: z.string().optional(),
    kind: z.string().optional(),
  }),
);
export type Told = z.output<typeof toldSchema>[number];

/** What truly happened at the makers' stand-ins: all of it, of every test file of this round. */
export const truth = async (): Promise<Told[]> =>
  toldSchema.parse(await (await fetch(env.TRUTH_URL)).json());

/** The jobs that makers accepted for a run, in order. */
export const acceptedFor = async (run: string): Promise<Told[]> =>
  (await truth()).filter(
    ({ event, webhook }) => event === "accepted" && webhook?.includes(`/${run}/`),
  );

/** All that a maker tells of the jobs of a run. */
export async function toldOf(run: string): Promise<Told[]> {
  const jobs = new Set((await acceptedFor(run)).map(({ job }) => job));
  return (await truth()).filter(({ job }) => job !== undefined && jobs.has(job));
}

/** Where a maker reports a job: the last part names the attempt. */
export const attemptOf = ({ webhook }: Told): string => new URL(webhook!).pathname.split("/")[4]!;
