import { env } from "cloudflare:workers";
import { vi } from "vitest";

export interface Sent {
  readonly maker: "fal" | "replicate";
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly body: string;
}

/**
 * The wire between the studio and its makers: what went over it, and words for one maker alone. A
 * marker `[fal fault=…]` in a prompt reaches fal as `[sim fault=…]` and is mere words to the others.
 */
export interface MakerWire {
  readonly sent: Sent[];
  /** Answers instead of a maker where the address ends so. */
  answer(end: string, make: () => Response): void;
}

const makerAt = (url: string): Sent["maker"] | null => {
  if (url.startsWith(env.REPLICATE_URL!)) return "replicate";
  return [env.FAL_QUEUE_URL!, env.FAL_REST_URL!].some((base) => url.startsWith(base))
    ? "fal"
    : null;
};

export function tapMakers(): MakerWire {
  const real = globalThis.fetch;
  const sent: Sent[] = [];
  const answers = new Map<string, () => Response>();
  const tapped = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input);
    const maker = makerAt(url);
    if (maker === null) return real(input, init);
    const authorization = new Headers(init?.headers).get("authorization");
    const { pathname } = new URL(url);
    const text = typeof init?.body === "string" ? init.body : "";
    sent.push({ maker, method: init?.method ?? "GET", path: pathname, authorization, body: text });
    const own = [...answers].find(([end]) => pathname.endsWith(end))?.[1];
    if (own) return own();
    const { body } = init ?? {};
    if (typeof body !== "string") return real(input, init);
    return real(input, { ...init, body: body.replaceAll(`[${maker} `, "[sim ") });
  };
  vi.spyOn(globalThis, "fetch").mockImplementation(tapped);
  return { sent, answer: (end, make) => void answers.set(end, make) };
}
