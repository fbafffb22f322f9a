import { within } from "../ports/time-limit";
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

async function readText(answer: Response, most: number): Promise<string | null> {
  if (!answer.body) return "";
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length;
    if (bytes > most) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function parse(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Throws what the network throws; a refusal whose body broke off is still a refusal. */
export function exchange(send: typeof fetch, question: Question): Promise<Reply> {
  const { method, url, headers, body, signal, most = mostOf, waitMs = 30_000 } = question;
  return within(waitMs, signal, async (limit) => {
    // A redirect would carry the studio's key to wherever it points.
    const answer = await send(url, { method, headers, body, redirect: "manual", signal: limit });
    const { ok, status } = answer;
    const text = await readText(answer, most).catch((fault: unknown) => {
      if (ok) throw fault;
      return "";
    });
    return { ok, status, headers: answer.headers, text: text ?? "", json: parse(text) };
  });
}
