import type { JobRun, NodeRun } from "@aktion/schema/run/state";

const groupOf = ({ item, number }: JobRun): string => `${item} ${number}`;

/** What must hold of pieces and of what they are joined to, however the run came out. */
export function joinFaults({ status, jobs, outputs, pinned }: NodeRun): string[] {
  const found: string[] = [];
  const groups = new Map<string, JobRun[]>();
  for (const job of jobs.filter(({ piece }) => piece)) {
    const name = groupOf(job);
    groups.set(name, [...(groups.get(name) ?? []), job]);
  }
  const handed = Object.values(outputs ?? {}).flat();
  for (const [name, pieces] of groups) {
    const joins = jobs.filter((job) => !job.piece && groupOf(job) === name);
    const made = pieces.flatMap(({ take }) => take?.assets ?? []);
    if (joins.length > 1) found.push(`join: ${name} is joined twice`);
    const [join] = joins;
    if (join && made.length < pieces.length) found.push(`join: ${name} is joined too early`);
    if (join?.task.kind === "video.join" && join.task.shots.join() !== made.join())
      found.push(`join: ${name} is joined in another order`);
    if (join?.take && join.take.charged > 0) found.push(`join: ${name} was charged for`);
    if (join?.take?.piece) found.push(`join: the whole of ${name} counts as a piece`);
    if (status === "done" && !pinned && !join?.take) found.push(`join: ${name} was never joined`);
    for (const value of handed)
      if ("asset" in value && value.asset !== join?.take?.assets[0] && made.includes(value.asset))
        found.push(`join: a piece of ${name} was handed on`);
  }
  return found;
}
