import { z } from "zod";
import type { Offer } from "../ports/provider";
import { askAgain } from "./refusal";
import type { Reply } from "./wire";

/** The models of some offers, as they are called there. */
export const calledModels = (
  offers: readonly Pick<Offer, "model">[],
  modelFor: (model: string) => string,
): string[] => [...new Set(offers.map(({ model }) => modelFor(model)))];

/** What a maker's list holds; one that can't be read says nothing about any model. */
export async function readList<T>(
  title: string,
  asked: Promise<Reply>,
  schema: z.ZodType<T>,
): Promise<T> {
  const reply = await asked.catch(() => {
    throw askAgain(title);
  });
  const { data } = schema.safeParse(reply.json);
  if (!reply.ok || data === undefined) throw askAgain(title);
  return data;
}

const idsSchema = z.object({ data: z.array(z.object({ id: z.string() })) });

/** The ids of a list in OpenAI's form, which others speak too. */
export async function listedIds(title: string, asked: Promise<Reply>): Promise<Set<string>> {
  const { data } = await readList(title, asked, idsSchema);
  return new Set(data.map(({ id }) => id));
}

/** A model's name as a path: what it may hold beside its owner's and its own is no part of one. */
export const pathOf = (model: string): string => model.split("/").map(encodeURIComponent).join("/");

/** Those of some models that the maker says are not there, asked after one by one. */
export async function notThere(
  title: string,
  models: readonly string[],
  ask: (model: string) => Promise<Reply>,
): Promise<string[]> {
  const missing: string[] = [];
  for (const model of models) {
    const { ok, status } = await ask(model).catch(() => {
      throw askAgain(title);
    });
    if (status === 404) missing.push(model);
    else if (!ok) throw askAgain(title);
  }
  return missing;
}
