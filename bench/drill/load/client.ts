const patience = 20_000;

export interface Answer {
  /** 0 when there was none. */
  readonly status: number;
  readonly body: unknown;
}

export interface Sending {
  readonly json?: unknown;
  readonly body?: Buffer;
  readonly headers?: Record<string, string>;
}

/** A browser as the studio sees it: cookies and an address of its own. It never throws. */
export class Client {
  readonly url: string;
  readonly #cookies = new Map<string, string>();
  readonly #address: string;

  constructor(url: string, place: number) {
    this.url = url;
    this.#address = `10.77.${place >> 8}.${place & 255}`;
  }

  get headers(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return { "cf-connecting-ip": this.#address, origin: this.url, ...(cookie && { cookie }) };
  }

  async send(method: string, path: string, sending: Sending = {}): Promise<Answer> {
    const { json, body, headers } = sending;
    const sent = json === undefined ? (body ? new Uint8Array(body) : null) : JSON.stringify(json);
    try {
      const answer = await fetch(this.url + path, {
        method,
        headers: {
          ...this.headers,
          ...(json !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        body: sent,
        redirect: "manual",
        signal: AbortSignal.timeout(patience),
      });
      for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
      const text = await answer.text();
      return { status: answer.status, body: parse(text) };
    } catch {
      return { status: 0, body: null };
    }
  }

  #keep(cookie: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0/i.test(cookie) || value === "") this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A fault of the studio or of the line, not a refusal: the same may be sent again. */
export const isUnsure = ({ status }: Answer): boolean => status === 0 || status >= 500;
