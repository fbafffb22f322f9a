import type { ModelContext } from "../../ports/provider";
import { calledModels, listedIds, notThere, pathOf } from "../known-models";
import { call, hubOf, routerOf, title } from "./client";
import { lines } from "./offers";

/** The router lists what writes; what draws is asked after where it is kept. */
export async function missing(context: ModelContext): Promise<string[]> {
  const called = (words: boolean) =>
    calledModels(
      lines.filter(({ task }) => (task === "text.enhance") === words),
      context.modelFor,
    );
  const there = await listedIds(title, call(context, `${routerOf(context)}/v1/models`));
  // `owner/name:maker` names one of the makers behind the router.
  const writers = called(true).filter((model) => !there.has(model.split(":")[0] ?? ""));
  const painters = await notThere(title, called(false), (model) =>
    call(context, `${hubOf(context)}/api/models/${pathOf(model)}`),
  );
  return [...painters, ...writers];
}
