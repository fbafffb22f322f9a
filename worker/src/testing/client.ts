import { applyD1Migrations } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import type { Endpoint, PathOf, SentBodyOf, SentQueryOf } from "@aktion/schema/api/endpoint";
import { errorCatalogue } from "@aktion/schema/errors";
import { z } from "zod";

export const origin = "http://127.0.0.1:8787";

export const openStudio = (): Promise<void> => applyD1Migrations(env.DB, env.TEST_MIGRATIONS);

export interface Sending {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  readonly body?: BodyInit;
}

type Part<K extends string, V> = V extends undefined ? object : { readonly [key in K]?: V };

export type Asking<E extends Endpoint> = (E["path"] extends `${string}:${string}`
  ? { readonly path: PathOf<E> }
  : object) &
  Part<"query", SentQueryOf<E>> &
  Part<"json", SentBodyOf<E>> & {
    readonly headers?: Record<string, string>;
    readonly body?: BodyInit;
  };

const refusalSchema = z.object({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly details: Record<string, unknown>;
  readonly headers: Headers;
}

/** Reads a refusal in the API's form: a code of the catalogue, words, and nothing of the inside. */
export async function refusalOf(answer: Response): Promise<Refusal> {
  const text = await answer.text();
  if (answer.status < 400) throw new Error(`not refused: ${answer.status} ${text.slice(0, 200)}`);
  const { error } = refusalSchema.parse(JSON.parse(text));
  if (!Object.hasOwn(errorCatalogue, error.code)) throw new Error(`unknown code ${error.code}`);
  if (!/[a-z]{2,} .*[a-z]{2,}/i.test(error.message)) throw new Error(`no words: ${error.message}`);
  if (/\bat \/|\.ts:|SQLITE|D1_ERROR|SELECT |INSERT /.test(text)) throw new Error(`tells: ${text}`);
  const { code, message, details = {} } = error;
  return { status: answer.status, code, message, details, headers: answer.headers };
}

const digits = (): number => crypto.getRandomValues(new Uint8Array(1))[0]!;

/**
 * A browser as the studio sees it: a cookie jar and an address of its own, since sign-in is counted
 * by address.
 */
export class Client {
  readonly cookies = new Map<string, string>();
  readonly address = `10.${digits()}.${digits()}.${digits()}`;

  constructor(readonly headers: Record<string, string> = {}) {}

  async send(path: string, { method = "GET", headers, json, body }: Sending = {}) {
    const sent = new Headers({ "cf-connecting-ip": this.address, ...this.headers });
    if (method !== "GET" && method !== "HEAD") sent.set("origin", origin);
    if (json !== undefined) sent.set("content-type", "application/json");
    if (this.cookies.size > 0) {
      sent.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    for (const [name, value] of Object.entries(headers ?? {})) {
      if (value === "") sent.delete(name);
      else sent.set(name, value);
    }
    const url = path.startsWith("http") ? path : `${origin}${path}`;
    const answer = await exports.default.fetch(
      new Request(url, {
        method,
        headers: sent,
        body: json === undefined ? (body ?? null) : JSON.stringify(json),
        redirect: "manual",
      }),
    );
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    return answer;
  }

  #keep(cookie: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
    if (/max-age=0/i.test(cookie) || value === "") this.cookies.delete(name!);
    else this.cookies.set(name!, value!);
  }

  call<E extends Endpoint>(shape: E, asking: Asking<E>): Promise<Response> {
    const {
      path = {},
      query = {},
      json,
      headers,
      body,
    } = asking as {
      path?: Record<string, string>;
      query?: Record<string, string | number>;
    } & Pick<Sending, "json" | "headers" | "body">;
    const search = new URLSearchParams(
      Object.entries(query)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, String(value)]),
    );
    const at = shape.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(path[name]!));
    return this.send(search.size > 0 ? `${at}?${search.toString()}` : at, {
      method: shape.method,
      headers: headers ?? {},
      ...(json === undefined ? {} : { json }),
      ...(body === undefined ? {} : { body }),
    });
  }

  /** Asks what must be granted: the status is the contract's, and so is every key of the answer. */
  async ask<E extends Endpoint>(shape: E, asking: Asking<E>): Promise<z.output<E["answer"]>> {
    const answer = await this.call(shape, asking);
    const text = await answer.text();
    if (answer.status !== shape.status) {
      throw new Error(`${shape.method} ${shape.path}: ${answer.status} ${text.slice(0, 400)}`);
    }
    return shape.answer.parse(JSON.parse(text)) as z.output<E["answer"]>;
  }

  /** Asks what must be refused. */
  async refused<E extends Endpoint>(shape: E, asking: Asking<E>): Promise<Refusal> {
    return refusalOf(await this.call(shape, asking));
  }
}
