import { randomUUID } from "node:crypto";
import { pause, type Dice } from "../dice.ts";
import type { Acknowledged, Saved, Shown } from "../facts/facts.ts";
import { isUnsure, type Answer } from "./client.ts";
import { Follower } from "./follower.ts";
import { randomGraph, type DrillGraph } from "./graphs.ts";
import { comeIn, openTreasury, type Person } from "./sign-in.ts";

const admin = "admin@example.com";
const people = 4;
const guests = 2;

interface Started {
  readonly run: string;
  readonly person: Person;
}

/** A request whose fate its sender does not know; a person tries it again, or closes the tab. */
type Unsure = () => Promise<void>;

interface Waiting {
  readonly person: Person;
  readonly board: string;
  revision: number;
  title: string;
}

const idOf = ({ body }: Answer): string => (body as { id: string }).id;

/** The people of a drill: they start runs, double-click, cancel, retry, save, and follow along. */
export class Crowd {
  readonly cancels: Acknowledged[] = [];
  readonly saves: Saved[] = [];
  readonly shown: Shown[] = [];
  readonly refusals = new Map<string, number>();
  readonly complaints: string[] = [];
  readonly #followers = new Map<string, Follower>();
  readonly #started: Started[] = [];
  readonly #retried = new Set<string>();
  readonly #shownRuns = new Set<string>();
  readonly #boards: Waiting[] = [];
  #people: Person[] = [];
  #unsure: Unsure[] = [];

  async open(url: string): Promise<void> {
    await openTreasury(url, admin);
    for (let place = 0; place < people + guests; place += 1) {
      const email = place < people ? `person${place}@example.com` : null;
      const person = await comeIn(url, place + 1, email);
      this.#people.push(person);
      if (email === null) continue;
      const graph: DrillGraph = {
        format: 1,
        settings: { title: "Board" },
        nodes: [],
        edges: [],
      };
      const made = await person.client.send("POST", "/api/boards", { json: { graph } });
      this.#boards.push({ person, board: idOf(made), revision: 1, title: "Board" });
    }
  }

  get followed(): readonly Follower[] {
    return [...this.#followers.values()];
  }

  get runs(): readonly Started[] {
    return this.#started;
  }

  close(): void {
    for (const follower of this.followed) follower.stop();
  }

  /** One round's worth of doings, spread over `ms`. */
  async act(dice: Dice, { ms, faults }: { ms: number; faults: number }): Promise<void> {
    const doings: (() => Promise<void>)[] = [];
    const anyone = () => dice.pick(this.#people);
    const starts = dice.whole(3, 5);
    for (let left = starts; left > 0; left -= 1)
      doings.push(this.#click(dice, anyone(), faults, 1));
    doings.push(this.#click(dice, anyone(), faults, 2));
    if (dice.happens(0.5)) doings.push(this.#clickTwice(dice, anyone(), faults));
    doings.push(this.#save(dice));
    if (dice.happens(0.5)) doings.push(this.#retry(dice));
    const waits = doings.map(() => dice.whole(0, ms));
    const cancels = [0, 1].map(() => this.#cancel(dice));
    const late = cancels.map(() => dice.whole(ms >> 1, ms * 2));
    await Promise.all([
      ...doings.map((doing, at) => pause(waits[at] ?? 0).then(doing)),
      ...cancels.map((cancel, at) => pause(late[at] ?? 0).then(cancel)),
    ]);
  }

  /** After the studio is back: who is still there sends again what was never answered. */
  async sendAgain(dice: Dice): Promise<void> {
    for (let tries = 0; tries < 5 && this.#unsure.length > 0; tries += 1) {
      const now = this.#unsure;
      this.#unsure = [];
      const stay = tries > 0 ? now : dice.some(now, 0.8);
      await Promise.all(stay.map((again) => again()));
      if (this.#unsure.length > 0) await pause(400);
    }
    this.#unsure = [];
  }

  #ask(dice: Dice, person: Person, faults: number): Record<string, unknown> {
    const draft = person.guest || dice.happens(0.15);
    const tier = draft ? "draft" : dice.happens(0.12) ? "premium" : "standard";
    const { uploads } = person;
    return { graph: randomGraph(dice, { faults, draft, uploads, title: "Drill" }), tier };
  }

  /** A click on Run, or several of the same click: one key, so one run. */
  #click(dice: Dice, person: Person, faults: number, times: number): () => Promise<void> {
    const json = this.#ask(dice, person, faults);
    const key = randomUUID();
    const ids = new Set<string>();
    const send = async (): Promise<void> => {
      const headers = { "idempotency-key": key };
      const answer = await person.client.send("POST", "/api/runs", { json, headers });
      if (isUnsure(answer)) this.#unsure.push(send);
      else if (answer.status === 202) {
        ids.add(idOf(answer));
        if (ids.size > 1) this.complaints.push(`I3 one key made ${[...ids].join(" and ")}`);
        this.#follow(person, idOf(answer));
      } else this.#refused(answer);
    };
    return async () => {
      await Promise.all(Array.from({ length: times }, send));
    };
  }

  /** Two tabs, one Run: two keys, so two runs, and one making of what both ask for. */
  #clickTwice(dice: Dice, person: Person, faults: number): () => Promise<void> {
    const json = this.#ask(dice, person, faults);
    const send = (key: string) => async (): Promise<void> => {
      const headers = { "idempotency-key": key };
      const answer = await person.client.send("POST", "/api/runs", { json, headers });
      if (isUnsure(answer)) this.#unsure.push(send(key));
      else if (answer.status === 202) this.#follow(person, idOf(answer));
      else this.#refused(answer);
    };
    return async () => {
      await Promise.all([send(randomUUID())(), send(randomUUID())()]);
    };
  }

  #cancel(dice: Dice): () => Promise<void> {
    return async () => {
      const open = this.#started.slice(-12).filter(({ run }) => !this.#followers.get(run)?.ended);
      if (open.length === 0) return;
      const { run, person } = dice.pick(open);
      const send = async (): Promise<void> => {
        const answer = await person.client.send("POST", `/api/runs/${run}/cancel`);
        if (isUnsure(answer)) this.#unsure.push(send);
        else if (answer.status !== 200) this.#refused(answer);
        // A run that ended meanwhile is shown as what it is.
        else if ((answer.body as { status: string }).status === "cancelled")
          this.cancels.push({ run, at: Date.now() });
      };
      await send();
    };
  }

  #retry(dice: Dice): () => Promise<void> {
    return async () => {
      const failed = this.shown.filter(
        ({ run, status }) => status !== "done" && !this.#retried.has(run),
      );
      if (failed.length === 0) return;
      const { run } = dice.pick(failed);
      this.#retried.add(run);
      const person = this.#started.find((one) => one.run === run)?.person;
      if (!person) return;
      const headers = { "idempotency-key": randomUUID() };
      const send = async (): Promise<void> => {
        const answer = await person.client.send("POST", `/api/runs/${run}/retry`, { headers });
        if (isUnsure(answer)) this.#unsure.push(send);
        else if (answer.status === 202) this.#follow(person, idOf(answer));
        else this.#refused(answer);
      };
      await send();
    };
  }

  /** Two tabs save over the same revision: one of them must be told. */
  #save(dice: Dice): () => Promise<void> {
    const place = dice.pick(this.#boards);
    return async () => {
      const { person, board } = place;
      const now = await person.client.send("GET", `/api/boards/${board}`);
      if (now.status !== 200) return;
      const { revision } = now.body as { revision: number };
      const titles = [randomUUID(), randomUUID()];
      await Promise.all(
        titles.map(async (title) => {
          const graph: DrillGraph = { format: 1, settings: { title }, nodes: [], edges: [] };
          const json = { graph, revision };
          const answer = await person.client.send("PUT", `/api/boards/${board}`, { json });
          if (answer.status === 200) {
            const saved = (answer.body as { revision: number }).revision;
            this.saves.push({ board, revision: saved, title });
          } else if (!isUnsure(answer)) this.#refused(answer);
        }),
      );
    };
  }

  #follow(person: Person, run: string): void {
    if (this.#followers.has(run)) return;
    this.#started.push({ run, person });
    this.#followers.set(run, new Follower(person.client, run));
  }

  #refused({ status, body }: Answer): void {
    const code = (body as { error?: { code?: string } } | null)?.error?.code ?? String(status);
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
  }

  /** Asks how runs that are over are shown to those who started them. */
  async look(over: ReadonlySet<string>): Promise<void> {
    const wanted = this.#started.filter(({ run }) => over.has(run) && !this.#shownRuns.has(run));
    for (const { run, person } of wanted) {
      const { status, body } = await person.client.send("GET", `/api/runs/${run}`);
      if (status !== 200) continue;
      const view = body as Omit<Shown, "run" | "nodes"> & {
        nodes: Record<string, { status: string }>;
      };
      const nodes = Object.fromEntries(
        Object.entries(view.nodes).map(([node, one]) => [node, one.status]),
      );
      this.#shownRuns.add(run);
      this.shown.push({ ...view, run, nodes });
    }
  }
}
