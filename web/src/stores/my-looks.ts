import type {
  changeLook as changeContract,
  createLook,
  deleteLook as deleteContract,
  listLooks,
  Look,
} from "@aktion/schema/api/looks";
import { lookLimits } from "@aktion/schema/api/words-limits";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { lean } from "../api/api";
import { toApiError } from "../api/api-error";
import { call } from "../api/call";
import { queryClient } from "../api/query-client";
import { useMe } from "../api/session";
import { forgetHeldLooks, heldLooks } from "./held-looks";

/** Restyle looks of the user's own, kept by the studio. What is shown is ahead of it. */
export type MyLook = Readonly<Look>;

const looksApi = {
  list: lean<typeof listLooks>("GET", "/api/looks"),
  create: lean<typeof createLook>("POST", "/api/looks"),
  change: lean<typeof changeContract>("PATCH", "/api/looks/:id"),
  remove: lean<typeof deleteContract>("DELETE", "/api/looks/:id"),
};

/** What this browser kept by itself goes up once; what there is no room for stays here. */
async function sendUp(): Promise<void> {
  const held = heldLooks();
  const sent: string[] = [];
  try {
    for (const look of held) {
      await call(looksApi.create, { body: look });
      sent.push(look.id);
    }
  } catch (error) {
    if (toApiError(error).code !== "look.too-many") throw error;
  } finally {
    forgetHeldLooks(sent);
  }
}

export const looksQuery = queryOptions({
  queryKey: ["looks"],
  queryFn: async ({ signal }): Promise<readonly MyLook[]> => {
    await sendUp();
    return (await call(looksApi.list, { signal })).items;
  },
});

const none: readonly MyLook[] = [];

/** Read once it is known whose they are. */
export function useMyLooks() {
  const known = useMe().data !== undefined;
  const { data, error, refetch } = useQuery({ ...looksQuery, enabled: known });
  return { looks: data ?? none, error, again: () => void refetch() };
}

export type Failed = (error: unknown) => void;

const byAge = (one: MyLook, other: MyLook): number => other.createdAt - one.createdAt;

/** Shown at once; an answer on its way that does not know of it is not waited for. */
function show(change: (looks: readonly MyLook[]) => readonly MyLook[]): void {
  void queryClient.cancelQueries({ queryKey: looksQuery.queryKey });
  queryClient.setQueryData(looksQuery.queryKey, (looks) => change(looks ?? none));
}

const withLook = (look: MyLook) =>
  show((looks) => [...looks.filter(({ id }) => id !== look.id), look].toSorted(byAge));
const withoutLook = (id: string) => show((looks) => looks.filter((one) => one.id !== id));

/** Whatever comes of it, the studio is asked again what there is, unless more is on its way. */
function settled(act: Promise<unknown>, failed: Failed, last: () => boolean = () => true): void {
  void act.catch(failed).finally(() => {
    if (last()) void queryClient.invalidateQueries({ queryKey: looksQuery.queryKey });
  });
}

export function saveLook(look: Omit<MyLook, "id" | "createdAt">, failed: Failed): void {
  const body = { ...look, id: crypto.randomUUID(), createdAt: Date.now() };
  withLook(body);
  settled(call(looksApi.create, { body }), failed);
}

export function renameLook(look: MyLook, name: string, failed: Failed): void {
  const body = { name: name.slice(0, lookLimits.name) };
  withLook({ ...look, ...body });
  settled(call(looksApi.change, { path: { id: look.id }, body }), failed);
}

/** Answers how to bring it back to where it was. */
export function deleteLook(look: MyLook, failed: Failed): () => void {
  withoutLook(look.id);
  const deleted = call(looksApi.remove, { path: { id: look.id } });
  let undone = false;
  settled(deleted, failed, () => !undone);
  return () => {
    undone = true;
    withLook(look);
    const back = () => call(looksApi.create, { body: look });
    settled(deleted.then(back, back), failed);
  };
}

/** A name from the first words of what it says. */
export const nameFor = (words: string, preset: string): string => {
  const said = words.trim().split(/\s+/).slice(0, 4).join(" ");
  return (said || preset).slice(0, lookLimits.name);
};
