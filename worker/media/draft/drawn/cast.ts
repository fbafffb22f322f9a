import type { CastReference } from "@aktion/schema/tasks/task";
import type { CastMember } from "../reading/read-people";
import type { Design } from "../reading/scene";
import { plainWords } from "../request-seed";
import { readDrawn } from "./drawn";

/**
 * The cast of a task as they are drawn: as the first of their pictures that says so shows them. Of a
 * photograph nobody's looks are guessed: they are drawn by their name and words, the same every time.
 */
export function castOf(
  references: readonly CastReference[],
  asset: (id: string) => Uint8Array,
): CastMember[] {
  return references.map(({ name, prompt, castId, assets }) => ({
    words: plainWords(`${name} ${prompt}`) || `cast ${castId ?? assets[0] ?? ""}`,
    design: assets.map((id) => designIn(asset(id))).find((design) => design !== null) ?? null,
    known: castId !== null || assets.length > 0,
  }));
}

const designIn = (bytes: Uint8Array): Design | null => readDrawn(bytes)?.people[0]?.design ?? null;
