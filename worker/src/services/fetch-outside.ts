import * as says from "#words/studio";
import { within as inTime } from "../ports/time-limit";
import { ProviderError } from "../ports/provider";
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

async function read(
  answer: Response,
  mostBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!answer.body) return new Uint8Array();
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const parts: Uint8Array[] = [];
  let total = 0;
  try {
    for (;;) {
      const part = await within(signal, reader.read());
      if (part.done) break;
      total += part.value.length;
      if (total > mostBytes) throw tooLarge();
      parts.push(part.value);
    }
  } catch (fault) {
    // Not waited for: a host that is stuck must not hold us up.
    void reader.cancel().catch(() => undefined);
    throw fault instanceof ProviderError ? fault : brokenOff();
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const fetchOutside = (file: OutsideFile): Promise<OutsideBytes> =>
  inTime(file.timeoutMs, file.signal, (signal) => bring(file, signal));

async function bring(file: OutsideFile, signal: AbortSignal): Promise<OutsideBytes> {
  const answer = await open(file, signal);
  const drop = () => void answer.body?.cancel().catch(() => undefined);
  if (!answer.ok) {
    drop();
    throw forNow(says.theMakersFileIsNotThere);
  }
  const told = answer.headers.get("content-length");
  const length = told === null || !/^\d+$/.test(told) ? null : Number(told);
  if (length !== null && length > file.mostBytes) {
    drop();
    throw tooLarge();
  }
  const bytes = await read(answer, file.mostBytes, signal);
  const packed = answer.headers.get("content-encoding");
  if (length !== null && packed === null && bytes.length !== length) throw brokenOff();
  if (bytes.length === 0) throw forNow(says.theMakersFileIsEmpty);
  const type = answer.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  return { bytes, type: type || null };
}
