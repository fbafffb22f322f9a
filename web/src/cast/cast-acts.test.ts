import type { CastMember } from "@aktion/schema/api/cast";
import { QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { memberOf } from "./__fixtures__/member";

let kept: CastMember[] = [];
let deleted: CastMember[] = [];
/** Answers that wait to be let go, with what the studio knew when it was asked. */
let held: (() => void)[] = [];
let holding = false;

const answers = (method: string, id: string | undefined): object => {
  if (method === "GET") return { items: [...kept], next: null };
  const one = [...kept, ...deleted].find((member) => member.id === id)!;
  const others = kept.filter((member) => member.id !== id);
  [kept, deleted] = method === "DELETE" ? [others, [one]] : [[...others, one], []];
  return method === "DELETE" ? { ok: true } : one;
};

vi.stubGlobal("window", new EventTarget());
vi.stubGlobal("localStorage", { getItem: () => "yes", setItem: () => {}, removeItem: () => {} });
vi.stubGlobal("fetch", async (address: string, { method = "GET" }: RequestInit) => {
  const answer = answers(method, address.split("/")[3]);
  if (holding) await new Promise<void>((resolve) => held.push(resolve));
  return Response.json(answer);
});

const { deleteMember } = await import("./cast-acts");
const { castQuery } = await import("./cast-list");
const { useUndoBar } = await import("../ui/undo-bar");
const { queryClient } = await import("../api/query-client");

const [ada, ben] = [memberOf("ada"), memberOf("ben", { createdAt: 2 })];
const read = () => queryClient.query({ ...castQuery, staleTime: 0, retry: false });
const fail = vi.fn();
let stop = () => {};
/** Who is shown from now on on a page that is open, as often as it changes. */
function watched(): string[] {
  const seen: string[] = [];
  stop = new QueryObserver(queryClient, castQuery).subscribe(({ data = [] }) => {
    const names = data.map(({ id }) => id).join();
    if (seen.at(-1) !== names) seen.push(names);
  });
  return seen;
}
const letGo = () => {
  holding = false;
  for (const go of held.splice(0)) go();
};

beforeEach(async () => {
  [kept, deleted, held, holding] = [[ben, ada], [], [], false];
  fail.mockClear();
  queryClient.clear();
  await read();
});

afterEach(() => stop());

test("who was deleted does not come back with an answer that was on its way", async () => {
  holding = true;
  const before = read().catch(() => null);
  await vi.waitFor(() => expect(held).toHaveLength(1));
  deleteMember(ada, fail);
  const seen = watched();
  await vi.waitFor(() => expect(held).toHaveLength(2));
  held.shift()!();
  await before;
  await new Promise((drawn) => setTimeout(drawn));
  letGo();
  await read();
  expect(seen).toEqual(["ben"]);
  expect(fail).not.toHaveBeenCalled();
});

test("who was brought back before the studio knew they were gone stays in sight", async () => {
  holding = true;
  deleteMember(ada, fail);
  await vi.waitFor(() => expect(kept).toEqual([ben]));
  useUndoBar.getState().offer!.undo();
  const seen = watched();
  letGo();
  await vi.waitFor(() => expect(kept).toEqual([ben, ada]));
  await read();
  expect(seen).toEqual(["ben,ada"]);
  expect(fail).not.toHaveBeenCalled();
});
