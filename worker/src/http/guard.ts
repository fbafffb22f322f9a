import { AppError } from "@aktion/schema/errors";
import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./app-types";

const reads = new Set(["GET", "HEAD", "OPTIONS"]);

/** Requests that change something, and sockets, only from our own pages or from no page at all. */
export const ownOriginOnly: MiddlewareHandler<AppEnv> = createMiddleware(async (context, next) => {
  const { headers, method } = context.req.raw;
  const socket = headers.get("upgrade")?.toLowerCase() === "websocket";
  const origin = headers.get("origin");
  const foreign =
    origin === null
      ? headers.get("sec-fetch-site") === "cross-site"
      : origin !== context.get("deps").origin;
  if (foreign && (socket || !reads.has(method))) throw new AppError("request.foreign");
  return next();
});

/** Answers of the API are data: never framed, never guessed at, never run. */
export const plainData: MiddlewareHandler<AppEnv> = createMiddleware(async (context, next) => {
  await next();
  // An upgraded socket has no headers to add to.
  if (context.res.status === 101) return;
  const { headers } = context.res;
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "same-origin");
  headers.set("cross-origin-resource-policy", "same-origin");
  if (!headers.has("content-security-policy")) {
    headers.set(
      "content-security-policy",
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    );
  }
});
