import type { SentEvent } from "@aktion/schema/run/events";
import { isOver } from "@aktion/schema/run/state";
import type { RunLog } from "./run-log";

/** A maker's handle may hold its addresses and ids, and where files lie is the store's: nobody outside needs it. */
function shown(event: SentEvent["event"]): SentEvent["event"] {
  if (event.type === "attempt-started") return { ...event, handle: null };
  if (event.type !== "attempt-stored") return event;
  return { ...event, output: { ...event.output, key: null, posterKey: null } };
}

const outward = ({ seq, event }: SentEvent): string => JSON.stringify({ seq, event: shown(event) });

const encoder = new TextEncoder();

/** Sends a run's events to whoever listens: sockets that sleep with the object, and event streams. */
export class Broadcast {
  readonly #streams = new Set<WritableStreamDefaultWriter<Uint8Array>>();

  constructor(private readonly context: DurableObjectState) {}

  close(socket: WebSocket, code: number): void {
    try {
      socket.close(code === 1006 ? 1000 : code);
    } catch {
      // Closed already.
    }
  }

  send(sent: SentEvent): void {
    const text = outward(sent);
    for (const socket of this.context.getWebSockets()) {
      try {
        socket.send(text);
      } catch {
        // A socket that is gone will ask for what it missed when it comes back.
      }
    }
    for (const stream of this.#streams) this.#write(stream, sent.seq, text);
  }

  end(): void {
    for (const stream of this.#streams) void stream.close().catch(() => undefined);
    this.#streams.clear();
  }

  /** A socket, or a stream where none is asked for; `after` in the address is the last event known there. */
  answer(request: Request, log: RunLog): Response {
    const wish = Number(new URL(request.url).searchParams.get("after") ?? 0);
    const missed = log.after(Number.isSafeInteger(wish) ? Math.min(Math.max(0, wish), log.seq) : 0);
    return request.headers.get("upgrade")?.toLowerCase() === "websocket"
      ? this.#socket(missed)
      : this.#stream(missed, isOver(log.state.status));
  }

  #socket(missed: SentEvent[]): Response {
    const { 0: client, 1: server } = new WebSocketPair();
    this.context.acceptWebSocket(server);
    for (const sent of missed) server.send(outward(sent));
    return new Response(null, { status: 101, webSocket: client });
  }

  #stream(missed: SentEvent[], over: boolean): Response {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    for (const sent of missed) this.#write(writer, sent.seq, outward(sent));
    if (over) void writer.close().catch(() => undefined);
    else this.#streams.add(writer);
    return new Response(readable, {
      headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
    });
  }

  #write(writer: WritableStreamDefaultWriter<Uint8Array>, seq: number, text: string): void {
    writer.write(encoder.encode(`id: ${seq}\ndata: ${text}\n\n`)).catch(() => {
      this.#streams.delete(writer);
    });
  }
}
