import type { Followed, Logged } from "../facts/facts.ts";
import type { Client } from "./client.ts";

const again = 150;
/** Node's own WebSocket takes headers besides, which a page's can't. */
const Socket = WebSocket as unknown as new (
  url: string,
  options: { headers: Record<string, string> },
) => WebSocket;

/** Follows one run as a page does: comes back with the last number it knows, until the end. */
export class Follower implements Followed {
  readonly run: string;
  readonly events: Logged[] = [];
  readonly complaints: string[] = [];
  readonly #client: Client;
  #socket: WebSocket | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(client: Client, run: string) {
    this.#client = client;
    this.run = run;
    this.#open();
  }

  get ended(): boolean {
    return this.events.at(-1)?.event.type === "run-finished";
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #open(): void {
    if (this.#stopped) return;
    const after = this.events.at(-1)?.seq ?? 0;
    const { url, headers } = this.#client;
    const address = `${url.replace("http", "ws")}/api/runs/${this.run}/events?after=${after}`;
    const socket = new Socket(address, { headers });
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => this.#hear(String(data)));
    socket.addEventListener("close", () => this.#later());
    socket.addEventListener("error", () => this.#later());
  }

  #later(): void {
    if (this.#stopped || this.ended || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#open();
    }, again);
  }

  #hear(text: string): void {
    const sent = JSON.parse(text) as Logged;
    const last = this.events.at(-1)?.seq ?? 0;
    if (sent.seq === last + 1) this.events.push(sent);
    else if (sent.seq > last) this.complaints.push(`${sent.seq} after ${last}`);
    else this.complaints.push(`${sent.seq} again, after ${last}`);
  }
}
