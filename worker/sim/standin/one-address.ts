import type { ServerResponse } from "node:http";
import { echoing } from "./echo.ts";
import { listen, type Listening, type Recorded } from "./listen.ts";
import type { Workshop } from "./maker.ts";

/** A stand-in that listens at one address: it opens, answers, and ends with all it has begun. */
export abstract class OneAddress {
  protected readonly workshop: Workshop;
  readonly #origin: string;
  #listening: Listening | null = null;

  constructor(origin: string, workshop: Workshop) {
    this.#origin = origin;
    this.workshop = workshop;
  }

  protected abstract serve(request: Recorded, response: ServerResponse): Promise<void> | void;

  /** Ends what goes on by itself. */
  protected abstract rest(): void;

  /** Where it listens; its own address may lie below. */
  protected get root(): string {
    return this.#listening?.url ?? "";
  }

  async open(port?: number): Promise<void> {
    const { kept, plan } = this.workshop;
    this.#listening = await listen(
      { origin: this.#origin, port, kept, before: echoing(plan) },
      (request, response) => this.serve(request, response),
    );
  }

  async close(): Promise<void> {
    this.rest();
    await this.#listening?.close();
  }
}
