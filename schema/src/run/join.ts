import type { GraphNode } from "../graph/graph";
import { readParams } from "../graph/params";
import type { BoardFacts } from "../nodes/define";
import { kindOf } from "../nodes/registry";
import type { Task } from "../tasks/task";
import type { Job } from "./events";

type Place = Pick<Job, "item" | "number">;

const isOf = (job: Place, { item, number }: Place): boolean =>
  job.item === item && job.number === number;

/** Whether this job joins the pieces of that item and number. */
export const isJoinOf = (job: Job, place: Place): boolean => !job.piece && isOf(job, place);

/** Of each item and number that is joined its first piece, as long as no join is planned for it. */
export const awaitsJoin = (job: Job, jobs: readonly Job[]): boolean =>
  job.piece === true && job.part === 0 && !jobs.some((one) => isJoinOf(one, job));

/** The jobs of one turn and take: several that come to one output are pieces of it. */
export function jobsOfTasks(
  node: GraphNode,
  tasks: readonly Task[],
  place: Place & Pick<Job, "written">,
): Job[] {
  const joined = tasks.length > 1 && kindOf(node.kind)?.join !== undefined;
  return tasks.map((task, part) => ({
    ...place,
    part,
    task,
    ...(joined && { piece: true }),
  }));
}

/**
 * Joins that are due: of each item and number all of whose pieces are there and that has none yet.
 * `assetOf` tells what came of the job at a place, null while nothing did.
 */
export function dueJoins(
  node: GraphNode,
  jobs: readonly Job[],
  assetOf: (place: number) => string | null,
  board: BoardFacts,
): Job[] {
  const kind = kindOf(node.kind);
  const read = kind?.join && readParams(kind, node.params);
  if (!kind?.join || !read?.ok) return [];
  const due: Job[] = [];
  for (const { item, number } of jobs.filter((job) => awaitsJoin(job, jobs))) {
    const place = { item, number };
    const pieces = [...jobs.entries()].filter(([, job]) => isOf(job, place));
    const assets = pieces.flatMap(([at]) => assetOf(at) ?? []);
    if (assets.length < pieces.length) continue;
    const task = kind.join.task({ params: read.params, board, assets });
    due.push({ ...place, part: pieces.length, task });
  }
  return due;
}
