import type { JobRun, NodeRun } from "@aktion/schema/run/state";
import { plainPolicy, type Policy } from "./policy";

/** Whom a job asks, best first, and how its candidates are taken. */
export interface Way {
  readonly chain: readonly string[];
  readonly policy: Policy;
}

/** What is joined is joined here, whoever made the pieces: by the studio's own media script. */
const joining: Way = { chain: ["draft"], policy: plainPolicy };

/**
 * As its node asks, but that pieces which are to be joined go to one maker where they can: whoever
 * made a fellow of theirs is asked first.
 */
export function wayOf(node: NodeRun, job: JobRun, asked: Way): Way {
  if (job.task.kind === "video.join") return joining;
  if (!job.piece) return asked;
  const served = node.jobs.flatMap(({ take, item, number }) =>
    take && item === job.item && number === job.number ? take.provider : [],
  );
  const first = asked.chain.find((maker) => served.includes(maker));
  if (first === undefined || first === asked.chain[0]) return asked;
  return { ...asked, chain: [first, ...asked.chain.filter((maker) => maker !== first)] };
}
