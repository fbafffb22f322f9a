import type { Task } from "@aktion/schema/tasks/task";
import { taskSchema } from "@aktion/schema/tasks/task";
import type { Env } from "../env";
import { MediaRefusal } from "../refusal";
import { answerDraft } from "./answer-draft";
import { shotSizeOf } from "./film/shot-size";
import type { Bench, Made, Maker } from "./makers";
import { makers } from "./makers";
import { chanceOf } from "./request-seed";

interface Order {
  readonly task: Task;
  readonly take: number;
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly parts: readonly Uint8Array[];
}

const malformed = (words: string): MediaRefusal => new MediaRefusal("request.malformed", words);

async function readOrder(request: Request): Promise<Order> {
  const form = await request.formData().catch(() => {
    throw malformed("Send a multipart form with a part called task.");
  });
  const text = form.get("task");
  if (typeof text !== "string") throw malformed("The form has no part called task.");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw malformed("The task is not JSON.");
  }
  const parsed = taskSchema.safeParse(json);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join(".") ?? "";
    throw malformed(`The task can't be read${where ? `: look at ${where}` : ""}.`);
  }
  const assets = new Map<string, Uint8Array>();
  for (const [name, part] of form) {
    if (!name.startsWith("asset:") || typeof part === "string") continue;
    assets.set(name.slice("asset:".length), new Uint8Array(await part.arrayBuffer()));
  }
  const parts: Uint8Array[] = [];
  for (let part = form.get("part:0"); part && typeof part !== "string";) {
    parts.push(new Uint8Array(await part.arrayBuffer()));
    part = form.get(`part:${parts.length}`);
  }
  const take = Number(form.get("take") ?? 1);
  return { task: parsed.data, take: Number.isSafeInteger(take) ? take : 1, assets, parts };
}

function make(task: Task, bench: Bench): Promise<Made> {
  if (task.kind === "video.join") throw malformed("Shots are joined elsewhere.");
  // The map is typed by kind; TypeScript can't follow a lookup by a union's own discriminant.
  const maker = makers[task.kind] as Maker<Task>;
  return maker(task, bench);
}

/** Answers at once with a stream of the draft protocol; the drawing waits for its turn. */
export async function serveDraft(request: Request, env: Env): Promise<Response> {
  const shotSize = shotSizeOf(env.DRAFT_SHOTS);
  const { task, take, assets, parts } = await readOrder(request);
  const asset = (id: string): Uint8Array => {
    const bytes = assets.get(id);
    if (bytes) return bytes;
    throw new MediaRefusal("draft.asset-missing", "A file this shot needs was not sent along.");
  };
  return answerDraft(request, async (turn, told) => {
    const chance = chanceOf(task, take);
    const made = await make(task, { asset, chance, shotSize, turn, parts, ...told });
    return { ...made, bytes: [made.bytes] };
  });
}
