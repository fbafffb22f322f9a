import type { BoardSummary } from "@aktion/schema/api/boards";
import { expect, test, vi } from "vitest";

const held: (() => void)[] = [];

vi.stubGlobal("window", new EventTarget());
vi.stubGlobal("localStorage", { getItem: () => "yes", setItem: () => {}, removeItem: () => {} });
vi.stubGlobal("fetch", async () => {
  await new Promise<void>((resolve) => held.push(resolve));
  return Response.json({ items: [pier, roof], next: null });
});

const { queryClient } = await import("../../api/query-client");
const { changeWall, wallQuery } = await import("./wall");

const board = (id: string) => ({ id, title: id }) as BoardSummary;
const [pier, roof] = [board("pier"), board("roof")];
const shown = () =>
  queryClient
    .getQueryData(wallQuery.queryKey)
    ?.pages.flatMap(({ items }) => items.map(({ title }) => title));

test("what was changed on the wall is not undone by an answer that was on its way", async () => {
  const pages = [{ items: [pier, roof], next: null }];
  queryClient.setQueryData(wallQuery.queryKey, { pages, pageParams: [undefined] });
  const before = queryClient.infiniteQuery({ ...wallQuery, staleTime: 0, retry: false });
  await vi.waitFor(() => expect(held).toHaveLength(1));
  changeWall((items) =>
    items.flatMap((one) => (one.id === "pier" ? [] : { ...one, title: "Roof" })),
  );
  held[0]!();
  await before.catch(() => null);
  expect(shown()).toEqual(["Roof"]);
});
