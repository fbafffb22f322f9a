import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Tier } from "@aktion/schema/graph/graph";
import { mediaKindOf } from "@aktion/schema/media/media-kind";
import { expect } from "vitest";
import { ProviderError, type Fit } from "../../src/ports/provider";
import { zipPictures } from "../../src/runtime/zip-pictures";
import { startStandIns, type MakerName, type StandInOptions, type StandIns } from "../stand-ins.ts";
import type { Recorded } from "../standin/listen.ts";
import { weightsOf } from "../standin/weights.ts";

/** What an adapter is handed, over the stand-ins' addresses; a test changes what it is about. */
export function contextOf(standIns: StandIns, maker: MakerName) {
  return {
    fetch,
    now: () => Date.now(),
    key: "id:secret" as string | null,
    urls: standIns.makers[maker]?.urls ?? {},
    settings: {} as Readonly<Record<string, string>>,
    modelFor: (model: string) => model,
    tier: "standard" as Tier,
    take: 1,
    attempt: "a1",
    webhook: null as string | null,
    kindOfAsset: async (id: string) => mediaKindOf(typeOf(id)),
    readAsset: async (id: string, _fit?: Fit) => ({ bytes: fileOf(id), type: typeOf(id) }),
    linkAsset: async (_id: string, _fit?: Fit): Promise<string | null> => null,
    zipAssets: async (ids: readonly string[], _fit: Fit) =>
      zipPictures(ids, async (id) => ({ bytes: fileOf(id), type: typeOf(id) })),
    models: {
      link: async (_id: string): Promise<string | null> => null,
      open: async (_id: string) => {
        const bytes = Uint8Array.from(weightsOf("rig", 11)).buffer;
        return {
          bytes: bytes.byteLength,
          part: async (offset: number, length: number) => bytes.slice(offset, offset + length),
        };
      },
    },
    shelf: { read: async () => null, write: async () => undefined },
    report: () => undefined,
    signal: new AbortController().signal,
  };
}
export type Context = ReturnType<typeof contextOf>;

/** Files by name: `big` ones are too large to be handed in inside the request. */
const fileOf = (id: string): ArrayBuffer =>
  new Uint8Array(id.startsWith("big") ? 300_000 : 64).fill(id.length).buffer;
const typeOf = (id: string): string =>
  id.includes("sound") ? "audio/wav" : id.includes("shot") ? "video/webm" : "image/png";

export interface Caught {
  readonly raw: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
  readonly proven: boolean;
}

/** A place that webhooks are sent to, which keeps them as they came. */
export async function catchWebhooks() {
  const caught: Caught[] = [];
  const statuses: number[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
      caught.push({ raw: new Uint8Array(Buffer.concat(parts)), headers, proven: true });
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: (attempt: string) => `http://127.0.0.1:${port}/hooks/${attempt}`,
    caught,
    /** What the next ones are answered with. */
    statuses,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Waits until something holds, for a few seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 300 && !holds(); turn += 1) await pause(10);
  if (!holds()) throw new Error("It never came to be.");
}

export const open = (options: StandInOptions = {}): Promise<StandIns> =>
  startStandIns({ seed: "contract", plan: { jitter: 0, webhookLateMs: 200 }, ...options });

export const sent = (standIns: StandIns, origin: string, method: string): Recorded[] =>
  standIns.requests().filter((one) => one.origin === origin && one.method === method);

/** The fault that a piece of work ends in, which a person may be shown. */
export async function faultOf(work: Promise<unknown>): Promise<ProviderError> {
  const fault = await work.catch((one: unknown) => one);
  expect(fault).toBeInstanceOf(ProviderError);
  const error = fault as ProviderError;
  expect(error.message.length).toBeLessThanOrEqual(300);
  expect(error.message).not.toMatch(/https?:|billing|balance|credit|secret/i);
  return error;
}
