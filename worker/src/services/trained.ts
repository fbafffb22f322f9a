import type { CastModelRow } from "../ports/cast-models";

type Trained = CastModelRow & { readonly readyAt: number };

const isReady = (row: CastModelRow): row is Trained => row.readyAt !== null;

/** What a member is made with: the newest that is ready, and a rehearsal only where there is no other. */
export function modelOf(trainings: readonly CastModelRow[], member: string): Trained | null {
  const ready = trainings.filter((row) => row.member === member).filter(isReady);
  const newest = ready.toSorted((one, other) => other.readyAt - one.readyAt);
  return newest.find(({ tier }) => tier !== "draft") ?? newest[0] ?? null;
}

/** A training of a member that is not ready, where it is the latest of all. */
export function attemptOf(trainings: readonly CastModelRow[], member: string): CastModelRow | null {
  const latest = trainings
    .filter((row) => row.member === member)
    .reduce<CastModelRow | null>(
      (last, row) => (last && last.createdAt >= row.createdAt ? last : row),
      null,
    );
  return latest && !isReady(latest) ? latest : null;
}
