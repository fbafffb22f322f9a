import { joined } from "@aktion/schema/media/bytes";
import * as says from "#words/studio";
import { within as inTime } from "../ports/time-limit";
import { ProviderError } from "../ports/provider";
import { piecesOf } from "./large-pieces";
import { outsideAddress } from "./outside-address";

/**
 * Reads a file from an address that somebody else named. Nothing of ours goes along: no key, no
 * cookie. It is never longer than `mostBytes` and never takes longer than `timeoutMs`, redirects
 * included, each of which is looked at like the first address. What it is, only its bytes will tell.
 */
export interface OutsideFile {
  readonly url: string;
  readonly fetch: typeof fetch;
  /** Hosts that may be read; `*.` stands for any name in front. */
  readonly hosts: readonly string[];
  /** On a studio's own machine: loopback among `hosts` may be read. */
  readonly local: boolean;
  readonly mostBytes: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface OutsideBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As its host says: a claim. */
  readonly type: string | null;
}

const mostHops = 3;
const redirects = new Set([301, 302, 303, 307, 308]);

const forGood = (message: string): ProviderError =>
  new ProviderError("unusable", message, { retryable: false });
const forNow = (message: string): ProviderError =>
  new ProviderError("unusable", message, { retryable: true });

const tooLarge = () => forGood(says.theMakersFileIsTooLarge);
const brokenOff = () => forNow(says.theMakersFileBrokeOff);

/** Settles with `work`, or fails the moment `signal` does, even if `work` takes no notice of it. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const stop = () => reject(forNow(says.theMakersFileTookTooLong));
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  return promise;
}

function checked(address: string, file: OutsideFile): string {
  const url = outsideAddress(address, file);
  if (!url) throw forGood(says.theMakersAddressIsNotRead);
  return url.href;
}

/** Follows redirects by hand. */
async function open(file: OutsideFile, signal: AbortSignal): Promise<Response> {
  const { fetch: send } = file;
  let address = checked(file.url, file);
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const answer = await within(signal, send(address, { redirect: "manual", signal })).catch(
      (fault: unknown) => {
        throw fault instanceof ProviderError ? fault : forNow(says.theMakersFileCantBeReached);
      },
    );
    if (!redirects.has(answer.status)) return answer;
    await answer.body?.cancel();
    const next = URL.parse(answer.headers.get("location") ?? "", address);
    if (!next) throw forGood(says.theMakersFileLeadsNowhere);
    address = checked(next.href, file);
  }
  throw forGood(says.theMakersFileIsPassed);
}

/** Ends with a fault as soon as it is longer than it may be, or than its host said. */
function measured(
  body: ReadableStream<Uint8Array>,
  { most, told, signal }: { most: number; told: number | null; signal: AbortSignal },
): { readonly body: ReadableStream<Uint8Array>; readonly fault: () => ProviderError | null } {
  const pieces = piecesOf(body);
  let total = 0;
  let fault: ProviderError | null = null;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const part = await within(signal, pieces.read());
          if (part.done) {
            if (told !== null && total !== told) throw brokenOff();
            controller.close();
            return;
          }
          total += part.value.length;
          if (total > most) throw tooLarge();
          controller.enqueue(part.value);
        } catch (thrown) {
          // Not waited for: a host that is stuck must not hold us up.
          void pieces.cancel().catch(() => undefined);
          fault = thrown instanceof ProviderError ? thrown : brokenOff();
          controller.error(fault);
        }
      },
      cancel: (reason) => pieces.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return { body: stream, fault: () => fault };
}

async function gathered(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  const whole = joined(parts);
  if (whole.length === 0) throw forNow(says.theMakersFileIsEmpty);
  return whole;
}

const typeOf = (answer: Response): string | null =>
  answer.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() || null;

/** The whole file, where it is small enough to be held. */
export const fetchOutside = (file: OutsideFile): Promise<OutsideBytes> =>
  streamOutside(file, async ({ body, type }) => ({ bytes: await gathered(body), type }));

export interface OutsideStream {
  readonly body: ReadableStream<Uint8Array>;
  /** Bytes it must come to, where its host says so; the stream ends in a fault if it does not. */
  readonly length: number | null;
  readonly type: string | null;
}

/** The file as it comes, for `take` to put somewhere; what it answers counts only if all of it came. */
export const streamOutside = <T>(
  file: OutsideFile,
  take: (stream: OutsideStream) => Promise<T>,
): Promise<T> =>
  inTime(file.timeoutMs, file.signal, async (signal) => {
    const answer = await open(file, signal);
    const drop = () => void answer.body?.cancel().catch(() => undefined);
    if (!answer.ok) {
      drop();
      throw forNow(says.theMakersFileIsNotThere);
    }
    const told = answer.headers.get("content-length");
    const packed = answer.headers.get("content-encoding") !== null;
    const length = packed || told === null || !/^\d+$/.test(told) ? null : Number(told);
    if (length !== null && length > file.mostBytes) {
      drop();
      throw tooLarge();
    }
    if (!answer.body || length === 0) throw forNow(says.theMakersFileIsEmpty);
    const source = answer.body as ReadableStream<Uint8Array>;
    const { body, fault } = measured(source, { most: file.mostBytes, told: length, signal });
    try {
      return await take({ body, length, type: typeOf(answer) });
    } catch (thrown) {
      // Whoever was writing it down may tell of the broken stream in words of their own.
      throw fault() ?? thrown;
    }
  });
