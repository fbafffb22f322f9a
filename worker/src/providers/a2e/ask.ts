import type { Task } from "@aktion/schema/tasks/task";
import { ProviderError, type Fit, type ProviderContext } from "../../ports/provider";
import { orderFor, type Order } from "../order";
import { notSent } from "../refusal";
import { title } from "./client";
import { lines } from "./offers";
import { talk } from "./orders";

/** Pictures alone are made to fit, and none fits into nothing: what is linked so is a shot. */
const nothing: Fit = { types: ["image/png"], mostSide: 0 };

async function isPicture(asset: string, context: ProviderContext): Promise<boolean> {
  try {
    if ((await context.linkAsset(asset, nothing)) !== null) return false;
    const { type } = await context.readAsset(asset);
    return type.startsWith("image/");
  } catch (fault) {
    throw fault instanceof ProviderError ? fault : notSent(title);
  }
}

/** What is asked for a task. Lips are put to a shot by one product, and to a still by another. */
export async function askedFor(task: Task, context: ProviderContext): Promise<Order> {
  const order = orderFor(title, lines, task, context.tier);
  if (task.kind !== "video.lipsync" || !(await isPicture(task.footage, context))) return order;
  const { footage: image, audio, rate, aspect } = task;
  return talk({ kind: "video.talk", image, audio, line: "", voice: "", rate, aspect });
}
