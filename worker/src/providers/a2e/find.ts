import type { Answer, LostStart, ProviderContext } from "../../ports/provider";
import { unknownStart } from "../refusal";
import { askedFor } from "./ask";
import { title } from "./client";
import { calledOf, productOf } from "./models";
import { pending } from "./record";
import { recordWhere } from "./records";

/** Clocks differ. */
const earlier = 60_000;

/** Every order is named after its attempt, and lists tell the names. */
export async function find(
  { task, since }: LostStart,
  context: ProviderContext,
): Promise<Answer | null> {
  // What is spoken is in no list: that it was never heard of proves nothing.
  if (task.kind === "speech.generate") throw unknownStart(title);
  const { model } = await askedFor(task, context);
  const { product } = calledOf(model, context.modelFor);
  const record = await recordWhere(product, context, {
    wanted: ({ name }) => name === context.attempt,
    since: since - earlier,
    age: context.now() - since,
  });
  if (record) {
    // The list is a hint; how the job goes is asked of the job itself.
    return pending({ id: record._id, product, startedAt: since }, context.now());
  }
  if (productOf(product).listed) return null;
  throw unknownStart(title);
}
