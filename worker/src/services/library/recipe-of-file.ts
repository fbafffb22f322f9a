import type { Recipe } from "@aktion/schema/api/recipe";
import type { GraphNode } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import { readRecipe, type KeptRecipe } from "@aktion/schema/run/recipe";
import * as says from "#words/library";
import type { CastStore } from "../../ports/cast-store";
import type { MadeTake, TakesOfFiles } from "../../ports/library";
import type { Provider } from "../../ports/provider";
import type { AssetStore, BoardRow, BoardStore, RunStore } from "../../ports/stores";
import { describeAsset } from "../describe-asset";
import { findAsset } from "../find-asset";

interface Needs {
  readonly assets: AssetStore;
  readonly takesOfFiles: TakesOfFiles;
  readonly boards: BoardStore;
  readonly runs: RunStore;
  readonly cast: CastStore;
  readonly providers: readonly Provider[];
}

type Nodes = readonly Pick<GraphNode, "id" | "kind" | "name" | "params">[];

const nodesOf = (board: BoardRow | null): Nodes =>
  board === null ? [] : (JSON.parse(board.graph) as { nodes: Nodes }).nodes;

const takeOf = (row: MadeTake, kept: KeptRecipe | null, makers: readonly Provider[]) => ({
  id: row.id,
  number: row.number,
  slate: row.slate,
  createdAt: row.createdAt,
  provider: row.provider,
  title: makers.find(({ name }) => name === row.provider)?.title ?? row.provider,
  model: kept?.model ?? null,
  tier: row.tier,
  charged: row.charged,
  reused: row.reused,
  seconds: kept?.seconds ?? null,
});

async function inputsOf({ assets }: Needs, owner: string, kept: KeptRecipe | null) {
  const inputs = kept?.inputs ?? [];
  const rows = await assets.getMany(
    owner,
    inputs.map(({ asset }) => asset),
  );
  const files = new Map(rows.map((row) => [row.id, describeAsset(row)]));
  return inputs.map(({ field, asset }) => ({
    name: says.inputNames[field],
    asset: files.get(asset) ?? null,
  }));
}

async function castOf({ cast }: Needs, owner: string, kept: KeptRecipe | null) {
  const members = kept?.cast ?? [];
  const rows = await cast.getMany(
    owner,
    members.flatMap(({ id }) => id ?? []),
  );
  const there = new Set(rows.map(({ id }) => id));
  return members.map(({ id, name }) => ({ id: id !== null && there.has(id) ? id : null, name }));
}

/** How a file came to be; null for an upload, and for one all of whose takes are gone. */
export async function recipeOfFile(
  needs: Needs,
  owner: string,
  id: string,
): Promise<Recipe | null> {
  await findAsset(needs, owner, id);
  const row = await needs.takesOfFiles.newest(owner, id);
  if (!row) return null;
  const kept = readRecipe(row.recipe);
  const [board, order, inputs, cast, siblings] = await Promise.all([
    row.boardId === null ? null : needs.boards.get(owner, row.boardId),
    needs.runs.order(row.runId),
    inputsOf(needs, owner, kept),
    castOf(needs, owner, kept),
    row.boardId === null ? [id] : needs.takesOfFiles.filesOf(owner, row.boardId, row.node),
  ]);
  const now = nodesOf(board).find((node) => node.id === row.node);
  const then = order?.graph.nodes.find((node) => node.id === row.node);
  const node = then ?? now;
  return {
    take: takeOf(row, kept, needs.providers),
    prompt: row.prompt,
    written: row.written,
    seed: kept?.seed ?? null,
    node: {
      id: row.node,
      kind: node?.kind ?? null,
      title: node ? node.name || (kindOf(node.kind)?.title ?? node.kind) : row.node,
      there: now !== undefined,
    },
    board: board && { id: board.id, title: board.title },
    params: { ...then?.params },
    inputs,
    cast,
    siblings,
    recreate: then !== undefined,
  };
}
