import type { Client } from "../load/client.ts";

interface Listed {
  readonly items?: readonly { readonly id?: string; readonly revision?: number }[];
}

const lists = [
  "/api/me",
  "/api/settings",
  "/api/catalogue",
  "/api/openapi.json",
  "/api/health",
  "/api/credits/history?limit=100",
  "/api/keys/providers",
  "/api/cast",
  "/api/runs?limit=15",
  "/api/assets?limit=15",
  "/api/boards?limit=15",
  "/outbox",
  "/",
];
const below: Readonly<Record<string, readonly string[]>> = {
  runs: ["", "/graph", "/order"],
  assets: ["", "/poster", "/link"],
  boards: ["", "/history", "/history/1", "/takes"],
  takes: ["/settings"],
};

const idsOf = (body: unknown): string[] =>
  ((body as Listed | null)?.items ?? []).flatMap(({ id }) => (id ? [id] : []));

/** Looks at what a person may look at, the newest of each: lists, boards, runs with their events, takes, files. */
export async function lookAround(client: Client): Promise<void> {
  for (const path of lists) {
    const { body } = await client.send("GET", path);
    const [, kind = ""] = /^\/api\/(\w+)/.exec(path) ?? [];
    for (const id of idsOf(body)) {
      for (const end of below[kind] ?? []) await client.send("GET", `/api/${kind}/${id}${end}`);
      if (kind === "runs") await events(client, id);
      if (kind === "assets") await client.send("GET", `/media/${id}`);
      if (kind === "boards") {
        const takes = await client.send("GET", `/api/boards/${id}/takes`);
        for (const take of idsOf(takes.body))
          await client.send("GET", `/api/takes/${take}/settings`);
      }
    }
  }
}

async function events(client: Client, run: string): Promise<void> {
  const headers = { ...client.headers, accept: "text/event-stream" };
  const signal = AbortSignal.timeout(5000);
  await fetch(`${client.url}/api/runs/${run}/events`, { headers, signal }).then(
    (answer) => answer.text(),
    () => undefined,
  );
}
