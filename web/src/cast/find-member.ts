import type { CastMember } from "@aktion/schema/api/cast";

export const findMember = (
  cast: readonly CastMember[] | undefined,
  id: string | null,
): CastMember | null => cast?.find((one) => one.id === id) ?? null;
