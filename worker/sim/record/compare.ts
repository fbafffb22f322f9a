import {
  isAsked,
  markOf,
  replyDifferences,
  type Fixture,
  type Mark,
} from "../../src/providers/fixture";
import type { Heard } from "./hear.ts";

export interface Comparison {
  readonly heard: Heard;
  /** The documented reply it is nearest to, or null where none is known. */
  readonly fixture: Fixture | null;
  readonly differences: readonly {
    readonly path: string;
    readonly words: string;
    /** How sure the field was held to be. */
    readonly mark: Mark;
  }[];
}

const wordsFor = {
  missing: ({ known }: { known: string }) => `is missing; it was a ${known}`,
  new: ({ found }: { found: string }) => `is new: a ${found}`,
  other: ({ known, found }: { known: string; found: string }) => `is a ${found}, not a ${known}`,
};

const isFile = (body: unknown): body is string =>
  typeof body === "string" && /^[\w.+-]+\/[\w.+-]+/.test(body);

/** Holds a true answer against the documented reply that is nearest to it. */
export function compare(heard: Heard, fixtures: readonly Fixture[]): Comparison {
  const same = fixtures.filter(
    (one) => one.method === heard.method && one.status === heard.status && isAsked(one, heard.path),
  );
  const [nearest] = same
    .map((fixture) => ({
      fixture,
      found:
        isFile(fixture.body) && isFile(heard.body) ? [] : replyDifferences(fixture, heard.body),
    }))
    .toSorted((one, other) => one.found.length - other.found.length);
  if (!nearest) return { heard, fixture: null, differences: [] };
  const { fixture, found } = nearest;
  return {
    heard,
    fixture,
    differences: found.map((one) => ({
      path: one.path || "(all of it)",
      words: wordsFor[one.what](one),
      mark: markOf(fixture, one.path),
    })),
  };
}
