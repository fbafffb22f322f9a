import type { z } from "zod";
import type { ErrorCode } from "../errors";

/**
 * One address of the API as data: the worker serves it, the web calls it, the OpenAPI document is
 * made from it. `access` is who may call it: anyone, a guest (any session), a user (signed in by
 * e-mail) or an admin. Bodies are JSON unless `raw` says bytes.
 */
export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly summary: string;
  readonly access: "anyone" | "guest" | "user" | "admin";
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly raw?: true;
  readonly answer: z.ZodType;
  readonly status: 200 | 201 | 202;
  readonly errors: readonly ErrorCode[];
}

export const endpoint = <const E extends Endpoint>(shape: E): E => shape;

type Names<P extends string> = P extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer After}`
    ? Name | Names<After>
    : Rest
  : never;

export type PathOf<E extends Endpoint> = Record<Names<E["path"]>, string>;
export type BodyOf<E extends Endpoint> = E extends { body: infer B extends z.ZodType }
  ? z.output<B>
  : undefined;
export type SentBodyOf<E extends Endpoint> = E extends { body: infer B extends z.ZodType }
  ? z.input<B>
  : undefined;
export type QueryOf<E extends Endpoint> = E extends { query: infer Q extends z.ZodType }
  ? z.output<Q>
  : undefined;
export type SentQueryOf<E extends Endpoint> = E extends { query: infer Q extends z.ZodType }
  ? z.input<Q>
  : undefined;
export type AnswerOf<E extends Endpoint> = z.output<E["answer"]>;

export const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === "object" &&
  value !== null &&
  "method" in value &&
  "path" in value &&
  "answer" in value;
