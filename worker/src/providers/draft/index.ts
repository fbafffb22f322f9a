import { readDraft } from "@aktion/schema/media/draft-protocol";
import { measureImage } from "@aktion/schema/media/measure-image";
import { tiers } from "@aktion/schema/graph/graph";
import type { TaskKind } from "@aktion/schema/tasks/task";
import * as says from "#words/makers";
import { ProviderError, type Answer, type Provider } from "../../ports/provider";
import { orderOf } from "./order";

/** Every kind of task is served; about how long each takes, as the estimate shows it. */
const seconds: Readonly<Record<TaskKind, number>> = {
  "image.generate": 1,
  "image.edit": 2,
  "image.sketch": 2,
  "image.pose": 1,
  "image.compose": 2,
  "image.portrait": 1,
  "image.upscale": 3,
  "video.animate": 4,
  "video.bridge": 8,
  "video.join": 1,
  "video.talk": 6,
  "video.lipsync": 6,
  "speech.generate": 1,
  "text.enhance": 1,
  "cast.train": 1,
  "media.frame": 1,
};

/** What costs nobody anything is made here on every tier. */
const everywhere: ReadonlySet<string> = new Set(["text.enhance", "media.frame", "video.join"]);

const minute = 60_000;
/** How long a frame waits for a browser, and how often it is looked for should its news be lost. */
const patience = { whole: 10 * minute, look: minute / 2 };
const forBrowsers = "draft.needs-browser";

const failureOf = (code: string): "invalid" | "broken" =>
  code.startsWith("server.") ? "broken" : "invalid";

const awaited = (since: number): Answer => ({
  status: "pending",
  handle: { since },
  progress: null,
  askAgainIn: patience.look,
  waitsFor: "browser",
});

/**
 * The maker that needs no key: the media script draws on the spot, the same request always the same
 * picture, free. So a start may be sent as often as one likes.
 */
export default {
  name: "draft",
  title: "Draft",
  repeatable: true,
  configuration: null,
  outputHosts: [],
  offers: Object.entries(seconds).map(([task, expected]) => ({
    task: task as TaskKind,
    tiers: everywhere.has(task) ? tiers : ["draft"],
    seconds: expected,
    model: "draft",
    cost: () => 0,
  })),
  async start(task, context) {
    const { fetch: send, now, report, shelf, signal } = context;
    const { path, body: order } = await orderOf(task, context);
    const answer = await send(`http://media${path}`, { method: "POST", body: order, signal });
    if (!answer.ok || !answer.body) {
      const retryable = answer.status >= 500;
      throw new ProviderError(retryable ? "broken" : "invalid", says.theDraftMakerRefusedThis, {
        retryable,
      });
    }
    const body = answer.body as ReadableStream<Uint8Array>;
    const draft = await readDraft(body, report, (place, bytes) => shelf.write(place, bytes));
    if (!draft.ok && draft.error.code === forBrowsers) return awaited(now());
    if (!draft.ok) throw new ProviderError(failureOf(draft.error.code), draft.error.message);
    const { type, width, height, seconds: length } = draft.done;
    if (type === "text/plain") {
      const text = new TextDecoder().decode(draft.artifact);
      return { status: "done", artifact: { kind: "text", text } };
    }
    return {
      status: "done",
      artifact: {
        kind: "media",
        bytes: draft.artifact,
        type,
        width,
        height,
        seconds: length,
        poster: draft.poster,
      },
    };
  },
  /** Only a frame that an open board's browser is to take is ever asked after. */
  async check(handle, { now, shelf }) {
    const since = Number((handle as { since?: unknown } | null)?.since);
    const bytes = await shelf.read(0);
    if (bytes) {
      const size = measureImage(bytes);
      const { width, height } = size.state === "whole" ? size : { width: null, height: null };
      const still = { type: "image/png", width, height, seconds: null, poster: null };
      return { status: "done", artifact: { kind: "media", bytes, ...still } };
    }
    if (now() - since < patience.whole) return awaited(since);
    const words = says.noOpenBoardTookThisFrame;
    throw new ProviderError("invalid", words);
  },
} satisfies Provider;
