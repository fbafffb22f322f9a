import type { ModelContext } from "../../ports/provider";
import { notThere, pathOf } from "../known-models";
import { call, title } from "./client";
import { calledOf } from "./models";
import { lines } from "./offers";

/** A model is asked after by its name, one that is called by its version by that too. */
export function missing(context: ModelContext): Promise<string[]> {
  const called = lines.map(({ model }) => {
    const { name, version } = calledOf(model, context.modelFor);
    return version === null ? name : `${name}:${version}`;
  });
  return notThere(title, [...new Set(called)], (model) => {
    const [name = "", version] = model.split(":");
    const path = `/models/${pathOf(name)}`;
    return call(context, version ? `${path}/versions/${encodeURIComponent(version)}` : path);
  });
}
