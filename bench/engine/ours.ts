import { emptyGraph, nodeSchema, type Graph } from "@aktion/schema/graph/graph";
import { defaultSettings } from "@aktion/schema/money/settings";
import { makeStudio } from "../../web/e2e/studio.ts";
import { codeFor } from "../../web/e2e/steps.ts";
import { openStandIns } from "../../tools/studio/stand-ins.mjs";
import type { Shape } from "./shapes.ts";

/** The whole studio as `npm start` runs it, with stand-ins for fal and Replicate. */
export interface Ours {
  /** Milliseconds from the request to the end, as its events tell it; every node has a circled take. */
  free(shape: Shape): Promise<number>;
  /** The same with each node made by a stand-in: held, made, stored, delivered, settled. */
  paid(shape: Shape): Promise<number>;
  close(): Promise<void>;
}

const email = "bench@example.com";

type Ask = <T>(method: string, path: string, body?: unknown) => Promise<T>;

async function signIn(url: string): Promise<{ ask: Ask; cookies: () => string }> {
  const jar = new Map<string, string>();
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const ask: Ask = async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      headers: { cookie: cookies(), origin: url, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
    return JSON.parse(text);
  };
  await ask("POST", "/api/auth/sign-in/anonymous", {});
  await ask("POST", "/api/auth/email-otp/send-verification-otp", { email, type: "sign-in" });
  const otp = await codeFor(url, email);
  await ask("POST", "/api/auth/sign-in/email-otp", { email, otp });
  return { ask, cookies };
}

/** Kinds that fit how many wires a node has: none, one, or many. */
const kindFor = (wires: number): string => ["image", "restyle"][wires] ?? "sequence";

function graphOf(
  shape: Shape,
  params: (id: string, kind: string, ms: number) => Record<string, string>,
  take: string | null,
): Graph {
  const nodes = shape.map(({ id, after, ms }, at) => {
    const kind = kindFor(after.length);
    return nodeSchema.parse({
      id,
      kind,
      params: params(id, kind, ms),
      position: { x: at * 300, y: 0 },
      take,
    });
  });
  const edges = shape.flatMap(({ id, after }) =>
    after.map((from, order) => ({
      id: `${from}-${id}`,
      from: { node: from, port: "image" },
      to: { node: id, port: after.length > 1 ? "images" : "image" },
      order,
    })),
  );
  return { ...emptyGraph(), nodes, edges };
}

export async function openOurs(): Promise<Ours> {
  const standIns = await openStandIns({ durations: { image: 0, video: 0 } });
  const { TRUTH_URL: _, ...makers } = standIns.environment;
  const studio = await makeStudio({ ...makers, ADMIN_EMAILS: email });
  await studio.start();
  const { ask, cookies } = await signIn(studio.url);
  const limits = { on: true, atOnce: 200, spacing: 0, waits: [], patience: 0 };
  await ask("PUT", "/api/admin/settings", {
    version: 0,
    settings: {
      ...defaultSettings,
      freeStillsADay: 0,
      welcome: { credits: 100_000, training: 0 },
      monthlyDollars: null,
      providers: { fal: limits, replicate: limits },
      atOnce: { ...defaultSettings.atOnce, userJobs: 200 },
    },
  });

  async function runFor(graph: Graph, tier: string): Promise<{ ms: number; run: string }> {
    // A connection that lay idle while others were measured is found out here, not by the run.
    await fetch(`${studio.url}/api/health`).catch(() => null);
    const from = performance.now();
    const { id } = await ask<{ id: string }>("POST", "/api/runs", { graph, tier });
    const events = await fetch(`${studio.url}/api/runs/${id}/events`, {
      headers: { cookie: cookies(), accept: "text/event-stream" },
    });
    const text = await events.text();
    const ms = performance.now() - from;
    if (!text.includes('"status":"done"')) {
      const run = await ask<object>("GET", `/api/runs/${id}`);
      throw new Error(`a run of the bench failed: ${JSON.stringify(run).slice(0, 600)}`);
    }
    return { ms, run: id };
  }

  const still = nodeSchema.parse({
    id: "still",
    kind: "image",
    params: { prompt: "a lighthouse" },
    position: { x: 0, y: 0 },
  });
  const first = await runFor({ ...emptyGraph(), nodes: [still] }, "draft");
  const made = await ask<{ nodes: { still: { takes: { id: string }[] } } }>(
    "GET",
    `/api/runs/${first.run}`,
  );
  const take = made.nodes.still.takes[0]!.id;
  let round = 0;

  return {
    async free(shape) {
      const words = (): Record<string, string> => ({ prompt: "free" });
      return (await runFor(graphOf(shape, words, take), "draft")).ms;
    },
    async paid(shape) {
      round += 1;
      const words = (id: string, kind: string, ms: number) => ({
        prompt: `${id} of round ${round} [sim takes=${ms}]`,
        ...(kind === "restyle" ? { preset: "custom" } : {}),
      });
      return (await runFor(graphOf(shape, words, null), "standard")).ms;
    },
    async close() {
      await studio.remove();
      standIns.close();
    },
  };
}
