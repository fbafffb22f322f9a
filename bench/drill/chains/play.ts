import { isUnsure, type Client } from "../load/client.ts";
import { pause } from "../dice.ts";
import type { Case } from "./cases.ts";
import { nameInMarker } from "./makers.ts";

export interface Shown {
  readonly run: string;
  readonly status: string;
  readonly charged: number;
  readonly held: number;
  readonly node: {
    readonly status: string;
    readonly takes: readonly { readonly provider: string; readonly charged: number }[];
    readonly error?: { readonly code: string; readonly message: string } | null;
  };
}

/** What the marker among a case's words says to each maker of its chain. */
export function markersOf({ tag, chain, met, piece }: Case): string {
  const own = chain.map((maker, place) => {
    const here = met[place];
    if (!here) return "";
    const times = here.more?.includes("times=") ? "" : " times=9";
    const more = here.more ? ` ${here.more}` : "";
    return `[${nameInMarker(maker, piece.task)} fault=${here.fault}${times}${more}]`;
  });
  return [`[sim tag=${tag} takes=20]`, ...own.filter(Boolean)].join(" ");
}

async function must<T>(
  client: Client,
  method: string,
  path: string,
  sending: Parameters<Client["send"]>[2] = {},
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const answer = await client.send(method, path, sending);
    if (answer.status > 0 && answer.status < 300) return answer.body as T;
    const said = JSON.stringify(answer.body)?.slice(0, 300);
    const again = isUnsure(answer) || answer.status === 429;
    if (!again || tries > 80) throw new Error(`${method} ${path}: ${answer.status} ${said}`);
    await pause(500);
  }
}

/** Brings a case's own files in, and builds its board from them. */
async function boardOf(one: Case, client: Client, marks: Map<string, string>) {
  const { piece, tag, tier } = one;
  const files = await Promise.all(
    piece.files(tag).map(async (file) => {
      const headers = { "content-type": file.type, "x-name": file.name };
      const sent = { body: file.bytes, headers };
      const { id, sha256 } = await must<{ id: string; sha256?: string }>(
        client,
        "POST",
        "/api/assets",
        sent,
      );
      if (piece.wordless && file.port !== "audio") {
        for (const known of [id, sha256 ?? id]) marks.set(known, markersOf(one));
      }
      return { ...file, id };
    }),
  );
  const words = `A pier at ${tag} ${markersOf(one)}`;
  const { nodes, wires } = piece.graph(words);
  const uploads = files.map(({ name, port, id }) => ({
    id: name,
    kind: `${port}-upload`,
    params: { assetId: id },
  }));
  const end = (at: string) => {
    const [node = "", port = ""] = at.split(".");
    return { node, port };
  };
  return {
    format: 1,
    settings: { title: tag, tier },
    nodes: [...uploads, ...nodes].map((node, at) => ({ ...node, position: { x: at * 300, y: 0 } })),
    edges: wires.map(([from, to], order) => ({
      id: `e${order}`,
      from: end(from),
      to: end(to),
      order,
    })),
  };
}

const limit = 240_000;

/** Runs one case to its end; `quoted` is what its price was shown to be. */
export async function play(
  one: Case,
  client: Client,
  marks: Map<string, string>,
): Promise<Shown & { quoted: number }> {
  const graph = await boardOf(one, client, marks);
  const { high, quote } = await must<{ high: number; quote: string }>(
    client,
    "POST",
    "/api/runs/estimate",
    { json: { graph } },
  );
  const { id } = await must<{ id: string }>(client, "POST", "/api/runs", {
    json: { graph, quote },
  });
  for (const end = Date.now() + limit; Date.now() < end; await pause(1000)) {
    const run = await must<Omit<Shown, "node"> & { nodes: Record<string, Shown["node"]> }>(
      client,
      "GET",
      `/api/runs/${id}`,
    );
    if (["done", "failed", "cancelled"].includes(run.status)) {
      const { status, charged, held, nodes } = run;
      return { run: id, status, charged, held, node: nodes["node"]!, quoted: high };
    }
  }
  throw new Error(`${one.tag}: run ${id} does not end`);
}
