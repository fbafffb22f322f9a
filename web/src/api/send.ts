import { offlineError } from "./api-error";

export interface Sending {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One request as it is: bytes go as they are, anything else as JSON. */
export async function send(method: string, address: string, sending: Sending = {}) {
  const { body, headers, signal } = sending;
  const raw = body instanceof Blob || body instanceof ArrayBuffer;
  const all = new Headers({ accept: "application/json", ...headers });
  if (body !== undefined && !raw) all.set("content-type", "application/json");
  try {
    return await fetch(address, {
      method,
      credentials: "same-origin",
      headers: all,
      body: body === undefined ? null : raw ? body : JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw offlineError();
  }
}

export async function answerOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
