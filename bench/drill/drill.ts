import { rmSync } from "node:fs";
import path from "node:path";
import { startStandIns, type StandIns } from "../../worker/sim/stand-ins.ts";
import { pause } from "./dice.ts";
import { readTables } from "./facts/database.ts";
import { isOver, overRuns, type Facts } from "./facts/facts.ts";
import { RunLogs } from "./facts/logs.ts";
import { readMakers } from "./facts/makers.ts";
import { Objects } from "./facts/objects.ts";
import { violations } from "./invariants/all.ts";
import { Crowd } from "./load/crowd.ts";
import { KillPost } from "./studio/kill-post.ts";
import { Patient } from "./studio/patient.ts";

/** A lost start that never arrived is looked for over 90 s, and only then sent again. */
const calmMs = 240_000;

const storageRates = {
  before: 0.03,
  after: 0.03,
  slow: 0.03,
  slowMs: 700,
  stale: 0.02,
  asks: true,
};

/** The studio, its makers, its people and its ill-wisher, for as many rounds as one likes. */
export class Drill {
  readonly crowd = new Crowd();
  readonly #known = new Set<string>();
  readonly patient: Patient;
  readonly makers: StandIns;
  readonly post: KillPost;
  readonly #logs: RunLogs;
  readonly #objects: Objects;

  private constructor(patient: Patient, makers: StandIns, post: KillPost) {
    this.patient = patient;
    this.makers = makers;
    this.post = post;
    this.#logs = new RunLogs(patient.state);
    this.#objects = new Objects(patient.state);
  }

  static async open(seed: number): Promise<Drill> {
    const post = new KillPost();
    await post.open();
    const makers = await startStandIns({
      makers: ["replicate", "fal"],
      seed: String(seed),
      plan: { durations: { image: 700, video: 1800 }, retryAfter: 1, webhookLateMs: 900 },
    });
    const patient = await Patient.make({
      ...makers.environment,
      ADMIN_EMAILS: "admin@example.com",
      DRILL_URL: post.url,
      DRILL_FAULTS: JSON.stringify({ seed, ...storageRates }),
    });
    const drill = new Drill(patient, makers, post);
    try {
      await patient.start();
      await drill.crowd.open(patient.url);
    } catch (fault) {
      await drill.close();
      throw fault;
    }
    return drill;
  }

  async close(): Promise<void> {
    this.crowd.close();
    this.post.disarm();
    await this.patient.remove();
    await this.makers.close();
    this.post.close();
    rmSync(path.join(this.patient.state), { recursive: true, force: true });
  }

  tables(): ReturnType<typeof readTables> {
    return readTables(this.patient.state);
  }

  logs(): ReturnType<RunLogs["read"]> {
    return this.#logs.read();
  }

  /** What is known now. What clients heard is copied first: it can only be older than the logs. */
  facts(calm: boolean): Facts {
    const { crowd } = this;
    const followed = crowd.followed.map(({ run, events, complaints }) => {
      return { run, events: [...events], complaints: [...complaints] };
    });
    const cancels = [...crowd.cancels];
    const tables = this.tables();
    const jobs = readMakers(this.makers);
    return {
      ...tables,
      followed,
      cancels,
      saves: crowd.saves,
      shown: crowd.shown,
      logs: this.logs(),
      objects: this.#objects.read(),
      jobs,
      calm,
      now: Date.now(),
    };
  }

  /** What is broken and was not told before. */
  judge(facts: Facts): string[] {
    const all = [...violations(facts), ...this.crowd.complaints];
    const fresh = all.filter((words) => !this.#known.has(words));
    for (const words of fresh) this.#known.add(words);
    return fresh;
  }

  /**
   * Faults are gone for good: waits until nothing is under way, and judges once more. With less
   * patience than a lost start is looked for, what is still under way then is no complaint.
   */
  async calm(patienceMs = calmMs): Promise<string[]> {
    this.post.setFaults(false);
    const limit = Date.now() + patienceMs;
    while (Date.now() < limit && !this.#still()) await pause(500);
    await this.crowd.look(new Set(overRuns(this.facts(false)).map((run) => run.id)));
    await pause(1500);
    return this.judge(this.facts(patienceMs >= calmMs || this.#still()));
  }

  #still(): boolean {
    if (!this.tables().runs.every((run) => isOver(run.status))) return false;
    const logs = [...this.logs().values()];
    return logs.every(
      (log) => log.length === 0 || log.some(({ event }) => event.type === "run-finished"),
    );
  }
}
