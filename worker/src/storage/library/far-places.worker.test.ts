import { env } from "cloudflare:workers";
import { libraryQuery, type LibraryQuery } from "@aktion/schema/api/library-query";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { openStudio } from "../../testing/client";
import { seedFiles } from "../../testing/library";
import { createLibraryStore } from "./library-store";

const start = Date.UTC(2026, 9, 1);
const owner = "me";
const library = createLibraryStore(env.DB);
const count = 24;
/** Several became favourites at the same moment, and the oldest file of all is the latest of them. */
const lovedAt = (place: number): number | null => (place % 3 === 0 ? 5 - (place % 4) : null);
const kindOf = (place: number) => (place % 4 === 1 ? ("video" as const) : ("image" as const));
const boardOf = (place: number): string => `b${place % 2}`;

let ids: string[] = [];
beforeAll(async () => {
  await openStudio();
  const seeds = Array.from({ length: count }, (_, place) => place);
  ids = await seedFiles(
    seeds.map((place) => ({
      owner,
      // Also among the files some came to be at the same moment.
      at: start + Math.floor(place / 2),
      kind: kindOf(place),
      take: { board: boardOf(place) },
    })),
  );
  const others = await seedFiles([{ owner: "you", at: start }]);
  const love = env.DB.prepare("UPDATE assets SET favourite_at = ? WHERE id = ?");
  await env.DB.batch([
    ...ids.map((id, place) => love.bind(lovedAt(place), id)),
    love.bind(3, others[0]!),
    env.DB.prepare("UPDATE assets SET deleted_at = 1 WHERE id = ?").bind(ids[6]!),
  ]);
});

type Filters = Pick<LibraryQuery, "kind" | "board" | "favourite">;
const filters: readonly Filters[] = [
  {},
  { kind: "image" },
  { kind: "video", board: "b1" },
  { board: "b0" },
  { favourite: "1" },
  { favourite: "0" },
];

/** The list as it has to be, told without the database. */
function listOf({ kind, board, favourite }: Filters): string[] {
  const found = ids
    .map((id, place) => ({ id, place, at: lovedAt(place) }))
    .filter(({ place, at }) => {
      if (place === 6 || (kind && kindOf(place) !== kind)) return false;
      if (board && boardOf(place) !== board) return false;
      return favourite === undefined || (favourite === "1") === (at !== null);
    });
  return found
    .sort((one, other) => (other.at ?? 0) - (one.at ?? 0) || other.place - one.place)
    .map(({ id }) => id);
}

const ask = (query: object) =>
  library.list(owner, libraryQuery.parse({ sort: "favourites", ...query }));
const idsOf = ({ items }: { items: readonly { readonly id: string }[] }) =>
  items.map(({ id }) => id);

const limit = fc.integer({ min: 1, max: 9 });
const step = fc.record({
  up: fc.boolean(),
  limit,
  skip: fc.option(fc.integer({ min: 1, max: count }), { nil: undefined }),
});

test("any way through favourites first finds the list as it is read from its top", async () => {
  for (const filter of filters) expect(idsOf(await ask(filter))).toEqual(listOf(filter));
  const filter = fc.constantFrom(...filters);
  await fc.assert(
    fc.asyncProperty(filter, fc.array(step, { minLength: 2, maxLength: 6 }), async (one, steps) => {
      const all = listOf(one);
      let [from, to] = [0, 0];
      let edges: { previous: string | null; next: string | null } = { previous: null, next: "" };
      for (const { up, limit: most, skip } of steps) {
        const edge = up ? edges.previous : edges.next;
        if (edge === null) continue;
        const begin = up ? Math.max(0, from - most) : to + (skip ?? 0);
        const end = up ? from : Math.min(all.length, begin + most);
        const way = up ? { until: edge } : { ...(edge && { cursor: edge }), skip };
        const page = await ask({ ...one, limit: most, ...way });
        expect(idsOf(page)).toEqual(all.slice(begin, end));
        if (page.items.length === 0) return;
        expect(page.next === null).toBe(end === all.length);
        expect(page.previous === null).toBe(begin === 0);
        [from, to, edges] = [begin, end, page];
      }
    }),
    { numRuns: 60 },
  );
});

test("the seam is read across both ways, and what is no cursor of its own begins anew", async () => {
  const all = listOf({});
  const seam = all.findIndex((id) => lovedAt(ids.indexOf(id)) === null);
  const far = await ask({ skip: seam + 2, limit: 3 });
  expect(idsOf(far)).toEqual(all.slice(seam + 2, seam + 5));
  const above = await ask({ until: far.previous, limit: 5 });
  expect(idsOf(above)).toEqual(all.slice(seam - 3, seam + 2));
  expect(idsOf(await ask({ cursor: above.next, limit: 2 }))).toEqual(idsOf(far).slice(0, 2));
  expect(idsOf(await ask({ skip: seam, limit: 2 }))).toEqual(all.slice(seam, seam + 2));
  expect(idsOf(await ask({ skip: seam - 1, limit: 2 }))).toEqual(all.slice(seam - 1, seam + 1));
  expect(await ask({ skip: 800 })).toEqual({ items: [], next: null, previous: null });
  for (const until of ["'; DROP", "x.y.z", "zzzzzzzzzzz.zzzzzzzzzzz"])
    expect(idsOf(await ask({ until, limit: 2 }))).toEqual(all.slice(0, 2));
});
