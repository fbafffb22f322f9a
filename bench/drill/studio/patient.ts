import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { signalGroup } from "../../../tools/launcher/process-group.mjs";
import { probe } from "../../../tools/studio/probe.mjs";
import { makeStudio, type Studio } from "../../../web/e2e/studio.ts";
import { pause } from "../dice.ts";

const backLimit = 90_000;

/** The studio under test: the real one, over a folder of its own, with ways to ill-treat it. */
export class Patient {
  readonly #studio: Studio;
  #lives = 0;

  private constructor(studio: Studio) {
    this.#studio = studio;
  }

  static async make(env: Record<string, string>): Promise<Patient> {
    return new Patient(await makeStudio(env));
  }

  get url(): string {
    return this.#studio.url;
  }

  get state(): string {
    return this.#studio.state;
  }

  async start(): Promise<void> {
    this.#keepLogs();
    try {
      await this.#studio.start();
    } catch (fault) {
      console.error(String(fault).slice(0, 2000));
      await this.#studio.kill();
      await this.#studio.start();
    }
  }

  /** The studio keeps the logs of two lives; a drill has many. */
  #keepLogs(): void {
    const logs = path.join(this.state, "aktion", "logs");
    const life = String((this.#lives += 1)).padStart(3, "0");
    for (const script of ["studio", "media"]) {
      const log = path.join(logs, `${script}.log`);
      if (existsSync(log)) cpSync(log, path.join(logs, `${script}-${life}.log`));
    }
  }

  /** Ends every process of it at once; the first instant of this is not asynchronous. */
  kill(): Promise<void> {
    return this.#studio.kill();
  }

  remove(): Promise<void> {
    return this.#studio.remove();
  }

  killScript(script: "studio" | "media"): void {
    this.#studio.killScript(script);
  }

  /** Resolves with the moment of the first healthy answer. */
  async healthy(): Promise<number> {
    const limit = Date.now() + backLimit;
    while (Date.now() < limit) {
      if ((await probe(`${this.url}/api/health`, 1000)) === "answers") return Date.now();
      await pause(40);
    }
    throw new Error("the studio does not answer any more");
  }

  /** SIGSTOP of the studio's workerd, and SIGCONT after a while. */
  async freeze(ms: number): Promise<void> {
    const found = this.#workerds();
    for (const pid of found) signalProcess(pid, "SIGSTOP");
    await pause(ms);
    for (const pid of found) signalProcess(pid, "SIGCONT");
  }

  #workerds(): number[] {
    const group = this.#groups()["studio"];
    const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,pgid=,comm="], { encoding: "utf8" });
    return stdout.split("\n").flatMap((line) => {
      const [, pid, own, name] = /^\s*(\d+)\s+(\d+)\s+(\S+)/.exec(line) ?? [];
      return Number(own) === group && name === "workerd" ? [Number(pid)] : [];
    });
  }

  /** Another after every start of the studio's script, whoever started it. */
  get life(): number {
    return this.#groups()["studio"] ?? 0;
  }

  #groups(): Record<string, number> {
    try {
      const file = path.join(this.state, "aktion", "running.json");
      return (JSON.parse(readFileSync(file, "utf8")) as { scripts: Record<string, number> })
        .scripts;
    } catch {
      return {};
    }
  }

  /** For a way out in a hurry. */
  endNow(): void {
    for (const group of Object.values(this.#groups())) signalGroup(group, "SIGKILL");
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}
