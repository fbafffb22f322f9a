import type { AnswerOf, BodyOf, Endpoint, PathOf, QueryOf } from "@aktion/schema/api/endpoint";
import { AppError } from "@aktion/schema/errors";
import type { z } from "zod";
import * as says from "#words/studio";
import type { Deps } from "../deps";
import type { App } from "./app-types";
import { readJson } from "./body";
import type { Caller } from "../ports/caller";

export interface Call<E extends Endpoint> {
  readonly path: PathOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly caller: E["access"] extends "anyone" ? null : Caller;
  /** Who asks at an address open to anyone, where a session came along. */
  readonly visitor: () => Promise<Caller | null>;
  readonly deps: Deps;
  readonly request: Request;
}

function check(schema: z.ZodType | undefined, value: unknown, what: string): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = [what, ...(issue?.path ?? [])].join(".");
  throw new AppError(
    "request.malformed",
    `${place}: ${issue?.message ?? says.notWhatWasExpected}.`,
    {
      issues: parsed.error.issues
        .slice(0, 20)
        .map(({ path, message }) => ({ path: path.join("."), message })),
    },
  );
}

function admit(access: Endpoint["access"], caller: Caller | null): void {
  if (access === "anyone") return;
  if (!caller) throw new AppError("auth.required");
  if (access === "user" && caller.guest) throw new AppError("auth.guest");
  if (access === "admin" && !caller.admin) throw new AppError("auth.forbidden");
}

/**
 * Puts a contract's address up: who may call is checked first, then query and body by the contract,
 * and only then is the handler asked. What it answers is typed by the contract.
 */
export function serve<E extends Endpoint>(
  app: App,
  shape: E,
  handle: (call: Call<E>) => Promise<AnswerOf<E>> | AnswerOf<E>,
): void {
  app.on(shape.method, shape.path, async (context) => {
    const caller = shape.access === "anyone" ? null : await context.get("caller")();
    admit(shape.access, caller);
    const request = context.req.raw;
    const body =
      shape.body && !shape.raw ? check(shape.body, await readJson(request), "body") : undefined;
    const query = check(shape.query, context.req.query(), "query");
    const call = {
      path: context.req.param(),
      query,
      body,
      caller,
      visitor: context.get("caller"),
      deps: context.get("deps"),
      request,
    };
    const answer = await handle(call as unknown as Call<E>);
    return context.json(answer as object, shape.status, { "cache-control": "no-store" });
  });
}
