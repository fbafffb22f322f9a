import { sentEventSchema, type SentEvent } from "@aktion/schema/run/events";
import { origin, type Client } from "./client";

const patience = 30_000;

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    scheduler.wait(patience).then(() => {
      throw new Error("the run's events did not end in time");
    }),
  ]);

/** All events a stream tells until it ends, which it does when the run is over. */
export async function eventsByStream(client: Client, run: string, after = 0): Promise<SentEvent[]> {
  const answer = await client.send(`/api/runs/${run}/events?after=${after}`, {
    headers: { accept: "text/event-stream" },
  });
  const type = answer.headers.get("content-type");
  if (type !== "text/event-stream") throw new Error(`no stream: ${answer.status} ${type}`);
  const text = await inTime(answer.text());
  return text
    .split("\n\n")
    .filter((block) => block !== "")
    .map((block) => {
      const [, id, data] = /^id: (\d+)\ndata: (.*)$/.exec(block)!;
      const event = sentEventSchema.parse(JSON.parse(data!));
      if (event.seq !== Number(id)) throw new Error(`id ${id} carries seq ${event.seq}`);
      return event;
    });
}

export interface Socket {
  readonly heard: SentEvent[];
  /** Resolves with the event the wish is about. */
  until(wish: (sent: SentEvent) => boolean): Promise<SentEvent>;
  close(): void;
}

export async function listenBySocket(client: Client, run: string, after = 0): Promise<Socket> {
  const answer = await client.send(`/api/runs/${run}/events?after=${after}`, {
    headers: { upgrade: "websocket", origin },
  });
  const socket = answer.webSocket;
  if (!socket) throw new Error(`no socket: ${answer.status}`);
  const heard: SentEvent[] = [];
  let wake = (): void => undefined;
  socket.addEventListener("message", ({ data }) => {
    heard.push(sentEventSchema.parse(JSON.parse(String(data))));
    wake();
  });
  socket.accept();
  const wait = async (wish: (sent: SentEvent) => boolean): Promise<SentEvent> => {
    for (;;) {
      const found = heard.find(wish);
      if (found) return found;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  return { heard, until: (wish) => inTime(wait(wish)), close: () => socket.close(1000) };
}
