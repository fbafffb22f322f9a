import type { Task } from "@aktion/schema/tasks/task";
import type { ProviderContext } from "../../ports/provider";
import { kindOfFootage } from "../footage";
import { orderFor, type Order } from "../order";
import { title } from "./client";
import { lines } from "./offers";
import { talk } from "./orders";

/** What is asked for a task. Lips are put to a shot by one product, and to a still by another. */
export async function askedFor(task: Task, context: ProviderContext): Promise<Order> {
  const order = orderFor(title, lines, task, context.tier);
  if (task.kind !== "video.lipsync") return order;
  if ((await kindOfFootage(title, task.footage, context)) !== "image") return order;
  const { footage: image, audio, rate, aspect } = task;
  return talk({ kind: "video.talk", image, audio, line: "", voice: "", rate, aspect });
}
