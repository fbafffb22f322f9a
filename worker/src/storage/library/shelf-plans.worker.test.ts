import { env } from "cloudflare:workers";
import { libraryQuery } from "@aktion/schema/api/library-query";
import { beforeAll, expect, test } from "vitest";
import { openStudio } from "../../testing/client";
import { seedFiles } from "../../testing/library";
import {
  favouritesCount,
  favouritesOf,
  foundOf,
  laterFavouritesOf,
  newerOf,
  newestOf,
  type Asked,
} from "./shelf-query";

const start = Date.UTC(2026, 9, 1);
beforeAll(async () => {
  await openStudio();
  const of = (owner: string, place: number) => ({
    owner,
    at: start + place,
    take: { board: `b${place % 3}`, prompt: "rain" },
  });
  await seedFiles(Array.from({ length: 60 }, (_, place) => of(place % 2 ? "me" : "you", place)));
  await env.DB.exec("ANALYZE");
});

async function planOf({ sql, values }: Asked): Promise<string[]> {
  const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...values)
    .all<{ detail: string }>();
  return results.map(({ detail }) => detail);
}

/** Nothing is read whole, and nothing is sorted but the tags and takes of one file. */
function expectWalk(plan: readonly string[]): void {
  for (const step of plan)
    expect(step).not.toMatch(/^SCAN (?!library_words VIRTUAL TABLE|\(subquery)/);
}

const filters = [
  {},
  { kind: "image" },
  { board: "b1" },
  { tag: "noir", provider: "draft" },
  { cast: "c1", tier: "draft", source: "take" },
  { rating: "3", favourite: "1" },
  { favourite: "0" },
] as const;

test.each(filters)("%j is a walk along the owner's own shelf, in its order", async (asked) => {
  const {
    sort: _,
    cursor: __,
    limit: ___,
    q: ____,
    skip: _____,
    until: ______,
    ...query
  } = libraryQuery.parse(asked);
  const page = { filters: query, limit: 51 };
  const newest = await planOf(newestOf("me", { ...page, before: 1e15, plain: false }));
  expectWalk(newest);
  expect(newest[0]).toMatch(
    /^SEARCH shelf USING PRIMARY KEY \(owner=\? AND facet=\? AND value=\? AND place<\?\)/,
  );
  expect(newest).toContainEqual(expect.stringMatching(/SEARCH assets USING INDEX assets_by_place/));

  const far = await planOf(newestOf("me", { ...page, before: 1e15, plain: false, skip: 40 }));
  expectWalk(far);
  const walks = far.filter((step) => step.startsWith("SEARCH shelf USING PRIMARY KEY"));
  expect(walks).toHaveLength(2);
  const newer = await planOf(newerOf("me", { ...page, until: 1, plain: false }));
  expectWalk(newer);
  expect(newer[0]).toMatch(
    /^SEARCH shelf USING PRIMARY KEY \(owner=\? AND facet=\? AND value=\? AND place>\?\)/,
  );

  const top = { at: 1e15, place: 1e15 };
  const first = await planOf(favouritesOf("me", { ...page, before: top, skip: 40 }));
  const later = await planOf(laterFavouritesOf("me", { ...page, until: { at: 1, place: 1 } }));
  expectWalk(await planOf(favouritesCount("me", { ...page, before: null })));
  for (const plan of [
    first,
    later,
    await planOf(favouritesCount("me", { ...page, before: top })),
  ]) {
    expectWalk(plan);
    expect(plan[0]).toMatch(
      /^SEARCH assets USING (COVERING )?INDEX assets_favourite \(owner=\? AND/,
    );
  }

  const found = await planOf(foundOf("me", { ...page, q: "rain", before: 1e15 })!);
  expectWalk(found);
  expect(found[0]).toMatch(/^SCAN library_words VIRTUAL TABLE INDEX/);
  for (const plan of [newest, far, newer, first, later, found])
    expect(plan.filter((step) => /USE TEMP B-TREE FOR ORDER BY/.test(step)).length).toBeLessThan(3);
});
