/** An answer of a maker, as it is kept: without keys, signatures and whole files. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or the MIME type and the length of what is no JSON. */
  readonly body: unknown;
}

const keptHeaders =
  /^(content-type|retry-after|x-request-id|x-inference-id|x-fal-[\w-]+|finish-reason|seed|x-ratelimit-[\w-]+)$/;
const longest = 200;

/** A signed address keeps its place and loses its signature; a file inside a text becomes its length. */
function plain(value: unknown, key: string): unknown {
  if (typeof value === "string") {
    const open = key === "" ? value : value.replaceAll(key, "KEY");
    const bare = /^https?:/.test(open) ? (open.split("?")[0] ?? open) : open;
    return bare.length <= longest ? bare : `${bare.slice(0, 60)}... (${bare.length} letters)`;
  }
  if (Array.isArray(value)) return value.map((one) => plain(one, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, key)]));
}

async function bodyOf(answer: Response, key: string): Promise<unknown> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  try {
    return plain(JSON.parse(new TextDecoder().decode(bytes)), key);
  } catch {
    const type = answer.headers.get("content-type")?.split(";")[0] ?? "nothing";
    return `${type}, ${bytes.length} bytes`;
  }
}

/** The network, with everything that is answered kept as it comes. `bases` are addresses that have a path of their own. */
export function hear(
  send: typeof fetch,
  { key, bases }: { key: string; bases: readonly string[] },
): { readonly fetch: typeof fetch; readonly heard: Heard[] } {
  const heard: Heard[] = [];
  const listening = async (input: RequestInfo | URL, init?: RequestInit) => {
    const answer = await send(input, init);
    const url = input instanceof Request ? input.url : String(input);
    const base = bases.find((one) => url.startsWith(one)) ?? new URL(url).origin;
    const [path = ""] = url.slice(base.length).split("?");
    heard.push({
      method: init?.method ?? "GET",
      path: path === "" ? "/" : path,
      status: answer.status,
      headers: Object.fromEntries([...answer.headers].filter(([name]) => keptHeaders.test(name))),
      body: await bodyOf(answer.clone(), key),
    });
    return answer;
  };
  return { fetch: listening, heard };
}
