import { rmSync } from "node:fs";
import { builtInChain } from "../../../schema/src/money/chains.ts";
import { startStandIns, type StandIns } from "../../../worker/sim/stand-ins.ts";
import { pause } from "../dice.ts";
import { readTables } from "../facts/database.ts";
import { isOver, noFacts, type Facts } from "../facts/facts.ts";
import { RunLogs } from "../facts/logs.ts";
import { Objects } from "../facts/objects.ts";
import { chargedAsTold, conservation, holdsResolved, paidOnce } from "../invariants/money.ts";
import { paidIsThere } from "../invariants/outputs.ts";
import { monotonic, progress, takesAgree } from "../invariants/runs.ts";
import type { Client } from "../load/client.ts";
import { comeIn, openTreasury, setStudio, type Person } from "../load/sign-in.ts";
import { Patient } from "../studio/patient.ts";
import { casesOf, type Case, type Chain } from "./cases.ts";
import { judge } from "./judge.ts";
import { pieces } from "./pieces.ts";
import { play, type Shown } from "./play.ts";

const admin = "admin@example.com";
const people = 4;
/** Rewriting words is done by the studio itself first, which never fails; here its makers come in turn. */
const rewriters = ["huggingface", "gemini", "ollama"];

export interface Played {
  readonly one: Case;
  readonly shown: (Shown & { quoted: number }) | null;
  readonly found: readonly string[];
}

interface State {
  readonly makers: readonly {
    readonly name: string;
    readonly configured: boolean;
    readonly on: boolean;
    readonly outside: boolean;
    readonly tasks: readonly { readonly task: string; readonly tiers: readonly string[] }[];
  }[];
}

/** A studio with a stand-in for every maker, and a few people with credits enough. */
export class ChainsDrill {
  readonly #marks: Map<string, string>;
  readonly #makers: StandIns;
  readonly patient: Patient;
  #people: Person[] = [];
  #admin: Client | null = null;
  #state: State = { makers: [] };

  private constructor(patient: Patient, makers: StandIns, marks: Map<string, string>) {
    this.patient = patient;
    this.#makers = makers;
    this.#marks = marks;
  }

  /** `configure` may change the variables that lead the studio to its makers. */
  static async open(
    seed: string,
    {
      configure = (environment) => environment,
      echo = { questions: false },
    }: {
      configure?: (environment: Readonly<Record<string, string>>) => Record<string, string>;
      echo?: { questions: boolean };
    } = {},
  ): Promise<ChainsDrill> {
    const marks = new Map<string, string>();
    const plan = { durations: { image: 20, video: 20 }, jitter: 0, found: marks, echo };
    const makers = await startStandIns({ seed, plan });
    const environment = configure({ ...makers.environment, ADMIN_EMAILS: admin });
    const patient = await Patient.make(environment);
    const drill = new ChainsDrill(patient, makers, marks);
    try {
      await patient.start();
      await drill.#open();
    } catch (fault) {
      await drill.close();
      throw fault;
    }
    return drill;
  }

  async #open(): Promise<void> {
    const { url } = this.patient;
    const head = await openTreasury(url, admin);
    this.#admin = head;
    this.#state = (await head.send("GET", "/api/admin/state")).body as State;
    const tireless = { on: true, atOnce: 1000, spacing: 0, waits: [], patience: 0 };
    const outside = this.#state.makers.filter((maker) => maker.outside && maker.on);
    await setStudio(head, {
      welcome: { credits: 100_000, training: 30 },
      chains: { "standard text.enhance": rewriters, "premium text.enhance": rewriters },
      providers: Object.fromEntries(outside.map(({ name }) => [name, tireless])),
      freeStillsADay: 0,
      atOnce: { guestRuns: 10, userRuns: 1000, guestJobs: 10, userJobs: 1000 },
    });
    for (let place = 1; place <= people; place += 1)
      this.#people.push(await comeIn(url, place, `person${place}@example.com`));
  }

  get people(): readonly Person[] {
    return this.#people;
  }

  get admin(): Client {
    return this.#admin!;
  }

  /** Makers that are reached from outside. */
  get outside(): string[] {
    return this.#state.makers.filter((maker) => maker.outside).map(({ name }) => name);
  }

  /** The chains as they are asked while nobody set another order. */
  chains(): Chain[] {
    return pieces.flatMap((piece) =>
      (["standard", "premium"] as const).flatMap((tier) => {
        const { task, kind, skips = [] } = piece;
        const serving = this.#state.makers
          .filter((maker) => maker.configured && maker.on && maker.outside)
          .filter(({ tasks }) =>
            tasks.some((each) => each.task === task && each.tiers.includes(tier)),
          )
          .map(({ name }) => name)
          .filter((name) => !skips.includes(name));
        const makers =
          task === "text.enhance" ? rewriters : builtInChain(tier, task, serving, kind);
        return [{ piece, tier, makers }];
      }),
    );
  }

  async play(cases: readonly Case[], atOnce: number): Promise<Played[]> {
    const left = cases.map((one, at) => ({ one, at, tries: 0 })).reverse();
    const shown = new Map<string, Shown & { quoted: number }>();
    const faults = new Map<string, string>();
    const tags = new Map<string, string>();
    const work = async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        const { one, at, tries } = next;
        const tag = tries === 0 ? one.tag : `${one.tag}-again${tries}`;
        const { client } = this.#people[at % people]!;
        const { life } = this.patient;
        const came = await play({ ...one, tag }, client, this.#marks).catch(String);
        // A busy machine's studio may be started again in the middle: that is another drill's matter.
        if (this.patient.life !== life && tries < 3) {
          left.unshift({ one, at, tries: tries + 1 });
          continue;
        }
        tags.set(one.tag, tag);
        if (typeof came === "string") faults.set(one.tag, came);
        else shown.set(one.tag, came);
        if (shown.size % 50 === 0) console.log(`${shown.size} of ${cases.length} cases`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    await this.#booked();
    const { entries, logs } = this.facts();
    const truth = this.#makers.truth();
    return cases.map((one) => {
      const came = shown.get(one.tag) ?? null;
      if (!came) return { one, shown: null, found: [faults.get(one.tag) ?? "it was never played"] };
      const found = judge(one, {
        shown: came,
        entries: entries.filter(({ run }) => run === came.run),
        log: logs.get(came.run) ?? [],
        truth: truth.filter(({ tag }) => tag === tags.get(one.tag)),
      });
      return { one, shown: came, found };
    });
  }

  /** The studio's own books follow a moment after what people see. */
  async #booked(): Promise<void> {
    const { state } = this.patient;
    for (let turn = 0; turn < 60; turn += 1) {
      if (readTables(state).runs.every(({ status }) => isOver(status))) break;
      await pause(250);
    }
    await pause(500);
  }

  facts(): Facts {
    const { state } = this.patient;
    const objects = new Objects(state).read();
    const logs = new RunLogs(state).read();
    return { ...noFacts, ...readTables(state), objects, logs, calm: true, now: Date.now() };
  }

  /** What must hold of the whole studio, whatever was asked of it. */
  violations(): string[] {
    const facts = this.facts();
    const stray = this.#makers.truth().filter(({ event }) => event === "violation");
    return [
      ...[conservation, holdsResolved, paidOnce, chargedAsTold, paidIsThere].flatMap((check) =>
        check(facts),
      ),
      ...[progress, monotonic, takesAgree].flatMap((check) => check(facts)),
      ...stray.map(({ provider, why = "" }) => `${provider}: ${why}`),
    ];
  }

  async close(keep = false): Promise<void> {
    if (keep) await this.patient.kill();
    else await this.patient.remove();
    await this.#makers.close();
    if (!keep) rmSync(this.patient.state, { recursive: true, force: true });
  }
}

/** All cases of all chains, each with a name of its own. */
export const allCases = (chains: readonly Chain[]): Case[] =>
  chains.flatMap((chain, at) => casesOf(chain, `c${at}`));
