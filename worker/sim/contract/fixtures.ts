import { isAsked, type Fixture } from "../../src/providers/fixture";
import { drawPicture } from "../standin/picture.ts";

export function replyOf(replies: readonly Fixture[], name: string): Fixture {
  const found = replies.find((one) => one.name === name);
  if (!found) throw new Error(`There is no reply "${name}".`);
  return found;
}

/** A network on which every question is answered as a fixture says. */
export function answering({ status, headers = {}, body }: Fixture): typeof fetch {
  const isFile = typeof body === "string" && /^\w+\/[\w.+-]+$/.test(body);
  const sent = isFile
    ? { type: body, content: new Uint8Array(drawPicture("fixture", 16, 9)) }
    : { type: "application/json", content: JSON.stringify(body) };
  return async () =>
    new Response(sent.content, { status, headers: { "content-type": sent.type, ...headers } });
}

/** The true network, which keeps the JSON of what was answered. */
export function overhearing(): { readonly fetch: typeof fetch; readonly heard: unknown[] } {
  const heard: unknown[] = [];
  return {
    heard,
    fetch: async (input, init) => {
      const answer = await fetch(input, init);
      heard.push(
        await answer
          .clone()
          .json()
          .catch(() => answer.headers.get("content-type")),
      );
      return answer;
    },
  };
}

interface Heard {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** A fetch that passes everything on, and keeps what was answered. */
export function listening() {
  const heard: Heard[] = [];
  const send: typeof fetch = async (url, init = {}) => {
    const answer = await fetch(url, init);
    const text = await answer.clone().text();
    const { pathname } = new URL(url as string);
    const body: unknown = text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text;
    heard.push({ method: init.method ?? "GET", path: pathname, status: answer.status, body });
    return answer;
  };
  return {
    fetch: send,
    /** The last answer to the question that a fixture's reply answers. */
    last(fixture: Fixture): Heard | undefined {
      const { method } = fixture;
      return heard.findLast((one) => one.method === method && isAsked(fixture, one.path));
    },
  };
}

/** A fetch that answers each fixture's question with its reply, and knows no other. */
export function answeringEach(...replies: readonly Fixture[]): typeof fetch {
  return async (url, init = {}) => {
    const { pathname } = new URL(url as string);
    const method = init.method ?? "GET";
    const reply = replies.find((one) => one.method === method && isAsked(one, pathname));
    return reply ? answering(reply)(url, init) : new Response("Not found", { status: 404 });
  };
}
