import { deadlineOf } from "../engine/deadlines";
import type { RunEvent } from "@aktion/schema/run/events";
import { fold } from "@aktion/schema/run/reduce";
import {
  isOver,
  newRun,
  type AttemptStatus,
  type JobRun,
  type NodeStatus,
  type RunState,
} from "@aktion/schema/run/state";
import { joinFaults } from "./simulate-joins";
import type { SimGate } from "./simulate-gate";
import type { SimHost } from "./simulate-host";
import type { SimMaker } from "./simulate-makers";
import type { SimStore } from "./simulate-store";
import type { World } from "./simulate-world";

const nodeEdges: Partial<Record<NodeStatus, readonly NodeStatus[]>> = {
  waiting: ["running", "done", "failed", "skipped", "cancelled"],
  running: ["done", "failed", "cancelled"],
};

const attemptEdges: Partial<Record<AttemptStatus, readonly AttemptStatus[]>> = {
  intended: ["lost", "started", "stored", "failed", "dropped"],
  lost: ["started", "stored", "failed", "dropped"],
  started: ["stored", "failed", "dropped"],
  stored: ["accepted", "rejected", "failed", "dropped"],
  accepted: ["failed", "dropped"],
  rejected: ["dropped"],
};

/** What no journal may say, looked at as each event is written. */
export class Journals {
  readonly violations: string[] = [];

  watch(run: string): (before: RunState, event: RunEvent, after: RunState) => void {
    const wrong = (text: string) => this.violations.push(`${text} (${run})`);
    return (before, event, after) => {
      if (isOver(before.status) && event.type !== "take-found")
        wrong(`I8: ${event.type} after the end`);
      const changed = "node" in event ? [event.node] : Object.keys(after.nodes);
      for (const id of changed) {
        const earlier = before.nodes[id];
        const node = after.nodes[id];
        if (!earlier || !node || earlier === node) continue;
        if (node.status !== earlier.status && !nodeEdges[earlier.status]?.includes(node.status))
          wrong(`I8: ${id} went from ${earlier.status} to ${node.status}`);
        for (const [place, job] of node.jobs.entries()) {
          for (const text of edgesOf(earlier.jobs[place], job)) wrong(`${text} of ${id}`);
        }
      }
      if (event.type === "attempt-intended" && before.cancelled)
        wrong("I12: an intent after the cancel");
    };
  }
}

function edgesOf(before: JobRun | undefined, job: JobRun): string[] {
  if (!before || before === job) return [];
  const found = before.take && job.take !== before.take ? ["I8: another take"] : [];
  const going = job.attempts.filter(
    (one) => !["failed", "dropped", "rejected"].includes(one.status),
  );
  if (going.length > 1) found.push("I6: two attempts under way");
  for (const [turn, { status }] of job.attempts.entries()) {
    const was = before.attempts[turn]?.status ?? status;
    if (was !== status && !attemptEdges[was]?.includes(status))
      found.push(`I8: an attempt went from ${was} to ${status}`);
  }
  return found;
}

interface All {
  readonly world: World;
  readonly store: SimStore;
  readonly gate: SimGate;
  readonly hosts: readonly SimHost[];
  readonly makers: readonly SimMaker[];
}

/** What must hold once nothing is left to happen. */
export function violationsOf(all: All): string[] {
  return [...money(all), ...makings(all), ...all.hosts.flatMap((host) => ofRun(all, host))];
}

function money({ store, gate, world: { begun } }: All): string[] {
  const found: string[] = [];
  for (const [name, { issued, available, held, spent }] of store.accounts) {
    if (issued !== available + held + spent) found.push(`I1: ${name} does not add up`);
    if (Math.min(issued, available, held, spent) < 0) found.push(`I1: ${name} is below zero`);
    if (held !== 0) found.push(`I2: ${name} still holds ${held}`);
  }
  for (const [id, { resolutions, run }] of store.holds) {
    if (resolutions.length !== 1) found.push(`I2: ${id} has ${resolutions.length} resolutions`);
    const [first] = resolutions;
    if (first?.kind !== "settle") continue;
    if (!store.takes.has(first.take ?? "")) found.push(`I4: ${id} settled without a take`);
    const row = store.runs.get(run)!;
    if (row.status === "cancelled" && first.at > (row.endedAt ?? begun))
      found.push(`I12: ${id} settled after the cancel`);
  }
  if (gate.overfull > 0) found.push("gate: more places than there are");
  if (gate.leases.size > 0) found.push(`gate: ${gate.leases.size} places never left`);
  return found;
}

/** One making per job, and per request of one owner; every take whole in the store. */
function makings({ store }: All): string[] {
  const found: string[] = [];
  const jobs = new Set<string>();
  const keys = new Set<string>();
  const firsts = new Map(
    [...store.takes.values()]
      .map((kept) => [`${kept.owner} ${kept.key}`, kept] as const)
      .toReversed(),
  );
  const once = (seen: Set<string>, name: string, what: string) => {
    if (seen.has(name)) found.push(`I3: ${what} ${name.slice(0, 60)}`);
    seen.add(name);
  };
  for (const { take, owner, run, node, key, late } of store.takes.values()) {
    const [asset] = take.assets;
    if (asset === undefined || !store.objects.has(asset)) found.push(`I4: ${take.id} has no file`);
    if (late && take.charged > 0) found.push(`I3: ${take.id} was found, and charged`);
    if (late) continue;
    once(jobs, `${run}/${node}/${take.job}`, "two takes for the job");
    if (!take.reused) once(keys, `${owner} ${key}`, "made twice:");
    else if (take.charged > 0) found.push(`I10: ${take.id} was reused, and charged`);
    const first = firsts.get(`${owner} ${key}`);
    if (first && first.take.assets[0] !== asset && take.reused)
      found.push(`I10: ${take.id} is not what was made first`);
  }
  return found;
}

/** A job that hangs when the faults stop keeps its place at the gate, which others wait for, so long. */
const longestOf = (hosts: All["hosts"]): number =>
  Math.max(
    0,
    ...hosts.flatMap(({ state }) =>
      Object.values(state.nodes).flatMap(({ jobs }) =>
        jobs.map((job) => deadlineOf(job.task.kind)),
      ),
    ),
  );

function ofRun(
  { world, store, makers, hosts }: All,
  { order, journal, state, ...host }: SimHost,
): string[] {
  const found = host.wrong.map((text) => `${text} (${order.id})`);
  const wrong = (text: string) => found.push(`${text} (${order.id})`);
  if (JSON.stringify(fold(journal, newRun)) !== JSON.stringify(state))
    wrong("I8: the journal gives another state");
  const row = store.runs.get(order.id)!;
  // A cancel that reaches the row while the journal writes its end counts for the row alone.
  const cancelled = row.status === "cancelled";
  if (row.status !== state.status && !(cancelled && isOver(state.status)))
    wrong(`the row says ${row.status}, the journal ${state.status}`);
  for (const [id, node] of Object.entries(state.nodes)) {
    const { status, jobs } = node;
    if (!isOver(status)) wrong(`I7: ${id} is ${status}`);
    for (const text of joinFaults(node)) wrong(`${text} of ${id}`);
    for (const [place, job] of jobs.entries()) {
      const name = `${id}/${place}`;
      for (const text of ofJob(job, cancelled, order.policyOf(id).rungs))
        wrong(`${text} at ${name}`);
      if (job.take && !store.takes.has(job.take.id)) wrong(`I4: ${name} has a take nobody kept`);
    }
  }
  for (const { take, late } of [...store.takes.values()].filter((one) => one.run === order.id)) {
    const told = Object.values(state.nodes).some((node) =>
      node.jobs.some((job) => job.take?.id === take.id),
    );
    // A free reuse, written just before its run was cancelled, hurts nobody.
    const harmless = late || (take.reused && cancelled);
    if (!harmless && !told) wrong(`I5: ${take.id} was kept, and the journal does not know`);
  }
  for (const event of cancelled ? journal : []) {
    if (event.type !== "attempt-stored") continue;
    const { asset } = event.output;
    const { status, jobs } = state.nodes[event.node]!;
    if (status !== "cancelled" || jobs[event.job]!.take) continue;
    if (store.objects.has(asset ?? "")) wrong(`I12: ${asset} of a cancelled run stays`);
  }
  const end = journal.find((event) => event.type === "run-finished")?.at ?? world.now;
  const calm = world.begun + world.weather.calmAt;
  if (end > calm + longestOf(hosts) + 60_000)
    wrong(`I7: it ended ${end - calm} ms after the last fault`);
  for (const maker of makers) {
    const sent = new Map<string, number>();
    for (const { attempt, run, at } of maker.submits) {
      if (run !== order.id) continue;
      sent.set(attempt, (sent.get(attempt) ?? 0) + 1);
      if (host.cancelledAt !== null && at > host.cancelledAt)
        wrong("I12: a start after the cancel");
    }
    if (!maker.traits.repeatable && [...sent.values()].some((times) => times > 1))
      wrong(`I6: ${maker.traits.name} was sent the same start twice`);
  }
  return found;
}

function ofJob({ attempts, take }: JobRun, cancelled: boolean, rungs: number): string[] {
  const found: string[] = [];
  const tries = new Map<string, number>();
  for (const [turn, { provider, rung, failure, status, output }] of attempts.entries()) {
    if (rung >= rungs) found.push("I6: a rung too many");
    if (failure?.kind === "unknown-start" && turn < attempts.length - 1)
      found.push("I6: a lost start was sent again");
    if (failure?.kind === "rate-limited") continue;
    const name = `${provider} ${rung}`;
    tries.set(name, (tries.get(name) ?? 0) + 1);
    if (status === "dropped" && !cancelled) found.push("I5: called off while the run went on");
    if (output && status !== "rejected" && !take && !cancelled)
      found.push("I5: a stored output was given up");
  }
  if ([...tries.values()].some((times) => times > 3)) found.push("I6: more tries than allowed");
  return found;
}
