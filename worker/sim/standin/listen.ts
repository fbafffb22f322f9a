import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came, kept so that a test can look at exactly what was sent. */
export interface Recorded {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly origin: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly raw: Buffer;
  readonly body: string;
}

export interface Listening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export type Serve = (request: Recorded, response: ServerResponse) => Promise<void> | void;

async function record(origin: string, request: IncomingMessage): Promise<Recorded> {
  const time = Date.now();
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const raw = Buffer.concat(parts);
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://standin");
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    time,
    origin,
    method: request.method ?? "GET",
    path: pathname,
    query: searchParams,
    headers: Object.fromEntries(headers) as Record<string, string>,
    raw,
    body: raw.toString("utf8"),
  };
}

export async function listen(
  {
    origin,
    port = 0,
    kept,
    before = () => false,
  }: {
    origin: string;
    port?: number;
    kept: Recorded[];
    /** True when it has answered, whatever was asked. */
    before?: (request: Recorded, response: ServerResponse) => boolean;
  },
  serve: Serve,
): Promise<Listening> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const recorded = await record(origin, request);
    kept.push(recorded);
    if (kept.length > 20_000) kept.splice(0, 10_000);
    if (!before(recorded, response)) await serve(recorded, response);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => {
      console.error(origin, fault);
      response.destroy();
    });
  });
  // As long as servers in the world keep a line: one closed in the moment it is used again would look
  // like an answer that was lost.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

export function sendHtml(response: ServerResponse, status = 200): void {
  response.writeHead(status, { "content-type": "text/html" });
  response.end("<!doctype html><title>One moment</title><h1>One moment, please</h1>");
}

/** The end of a JSON text is missing, but the answer itself is whole. */
export function sendTruncated(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json" });
  response.end(text.slice(0, Math.floor(text.length * 0.6)));
}

/** The line goes dead without an answer. */
export const hangUp = (response: ServerResponse): void => {
  response.socket?.resetAndDestroy();
};
