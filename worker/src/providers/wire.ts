import { within } from "../ports/time-limit";
import { withoutSecrets } from "./secrets";

/**
 * One exchange with a maker's API, over the fetch that was handed in. The makers' own clients are not
 * used: they send a paid job again when its answer is lost, and pay no heed to "not before".
 */
export interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined when the body is no JSON, or longer than a sane answer. */
  readonly json: unknown;
}

export interface Question {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: BodyInit;
  readonly signal?: AbortSignal;
  /** The longest answer that is read, in bytes. */
  readonly most?: number;
  readonly waitMs?: number;
}

const mostOf = 2_000_000;

async function readBytes(answer: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = (answer.body as ReadableStream<Uint8Array> | null)?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > most) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** An answer that may be a file: its bytes as they came, none when they are more than `most`. */
export interface FileReply extends Reply {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const isFile = (headers: Headers): boolean =>
  /^(image|audio|video)\//i.test(headers.get("content-type") ?? "");

/** Throws what the network throws; a refusal whose body broke off is still a refusal. */
export function exchangeForFile(send: typeof fetch, question: Question): Promise<FileReply> {
  const { method, url, headers, body, signal, most = mostOf, waitMs = 30_000 } = question;
  return within(waitMs, signal, async (limit) => {
    // A redirect would carry the studio's key to wherever it points.
    const answer = await send(url, { method, headers, body, redirect: "manual", signal: limit });
    const { ok, status } = answer;
    const read = await readBytes(answer, most).catch((fault: unknown) => {
      if (ok) throw fault;
      return null;
    });
    const bytes = read ?? new Uint8Array();
    const said = isFile(answer.headers) ? "" : new TextDecoder().decode(bytes);
    const text = withoutSecrets(said, headers);
    return { ok, status, headers: answer.headers, text, json: parse(text), bytes };
  });
}

export async function exchange(send: typeof fetch, question: Question): Promise<Reply> {
  const { bytes: _, ...reply } = await exchangeForFile(send, question);
  return reply;
}
