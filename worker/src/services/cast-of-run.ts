import { titleOf } from "@aktion/schema/graph/check";
import type { Problem } from "@aktion/schema/graph/problem";
import type { Wiring } from "@aktion/schema/graph/wiring";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { CastReference } from "@aktion/schema/tasks/task";
import * as says from "#words/studio";
import type { CastModels } from "../ports/cast-models";
import type { CastStore } from "../ports/cast-store";
import type { AssetStore } from "../ports/stores";
import { modelOf } from "./trained";

interface Needs {
  readonly cast: CastStore;
  readonly castModels: CastModels;
  readonly assets: AssetStore;
}

export interface CastOfRun {
  /** By id: name, words, pictures and model, which is all that a request is made of and hashed by. */
  readonly cast: Record<string, CastReference>;
  /** Who is not there to play. */
  readonly problems: Problem[];
}

function chosenMembers(wiring: Wiring, scope: readonly string[]) {
  return scope.flatMap((node) => {
    const { kind, params } = wiring.nodes.get(node)!;
    return Object.entries(kindOf(kind)?.params ?? {}).flatMap(([name, { edit }]) => {
      const id = params[name];
      return edit.kind === "cast" && typeof id === "string" ? [{ node, id }] : [];
    });
  });
}

/** The cast that the nodes of a run choose, looked up once for its estimate and its order alike. */
export async function castOfRun(
  needs: Needs,
  owner: string,
  wiring: Wiring,
  scope: readonly string[],
): Promise<CastOfRun> {
  const chosen = chosenMembers(wiring, scope);
  const ids = [...new Set(chosen.map(({ id }) => id))];
  const members = await needs.cast.getMany(owner, ids);
  const [files, trainings] = await Promise.all([
    needs.assets.getMany(
      owner,
      members.flatMap(({ pictures }) => pictures),
    ),
    needs.castModels.of(owner, ids),
  ]);
  const there = new Set(files.map(({ id }) => id));
  const cast = Object.fromEntries(
    members.map(({ id, name, words, pictures }) => {
      const assets = pictures.filter((picture) => there.has(picture));
      const trained = modelOf(trainings, id);
      const model = trained?.objectKey &&
        trained.provider && { id: trained.id, maker: trained.provider };
      return [id, { name, prompt: words, assets, castId: id, ...(model && { model }) }];
    }),
  );
  const whyNot = (id: string): string | null => {
    if (!Object.hasOwn(cast, id)) return says.thisCastMemberIsGone;
    const { name, assets } = cast[id]!;
    return assets.length === 0 ? says.hasNoPictureLeft(name) : null;
  };
  return {
    cast,
    problems: chosen.flatMap(({ node, id }) => {
      const why = whyNot(id);
      if (why === null) return [];
      return [{ node, code: "node.cast-missing", message: `${titleOf(wiring, node)}: ${why}` }];
    }),
  };
}
