import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** The named moments of the studio at which it may be ended (worker/src/runtime/marks.ts). */
export const marks = [
  "held",
  "before-submit",
  "after-submit",
  "job-id-stored",
  "poll",
  "success-seen",
  "object-put",
  "before-delivery",
  "delivered",
  "take-recorded",
  "before-alarm",
  "cancelling",
] as const;
export type Mark = (typeof marks)[number];

interface Armed {
  readonly mark: Mark;
  left: number;
  readonly act: () => void;
}

/** Where the studio says which moment it has come to: it may go on, or is ended right there. */
export class KillPost {
  readonly #server = createServer((request, response) => this.#hear(request.url ?? "", response));
  readonly passed = new Map<string, number>();
  #armed: Armed | null = null;
  #faults = false;

  async open(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(0, "127.0.0.1", resolve);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Whether the database and the store have faults from now on. */
  setFaults(on: boolean): void {
    this.#faults = on;
  }

  /** At the mark's nth passing from now, `act` is called and the studio gets no answer. */
  arm(mark: Mark, nth: number, act: () => void): void {
    this.#armed = { mark, left: nth, act };
  }

  disarm(): void {
    this.#armed = null;
  }

  #hear(path: string, response: ServerResponse): void {
    const name = path.slice(1);
    if (name === "faults") {
      response.end(this.#faults ? "on" : "off");
      return;
    }
    this.passed.set(name, (this.passed.get(name) ?? 0) + 1);
    const armed = this.#armed;
    if (armed?.mark === name) {
      armed.left -= 1;
      if (armed.left <= 0) {
        this.#armed = null;
        armed.act();
        response.destroy();
        return;
      }
    }
    response.end();
  }
}
