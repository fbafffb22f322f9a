import type { Board } from "@aktion/schema/api/boards";
import type { AnswerOf, BodyOf } from "@aktion/schema/api/endpoint";
import type {
  estimateTemplate,
  runTemplate as runContract,
  useTemplate as useContract,
} from "@aktion/schema/api/templates";
import { sha256 } from "@aktion/schema/digest";
import { AppError } from "@aktion/schema/errors";
import { tiers, type Tier } from "@aktion/schema/graph/graph";
import { canonical } from "@aktion/schema/tasks/canonical";
import { fillForm, namedIn, type Answers } from "@aktion/schema/templates/fill-form";
import type { Caller } from "../ports/caller";
import type { TemplateStore } from "../ports/template-store";
import { createBoard, findBoard } from "./boards";
import { describeWhole } from "./describe-board";
import { openTemplate, type OpenTemplate } from "./open-template";
import type { RunNeeds } from "./begin-run";
import { estimateFor, startRun } from "./start-run";

interface Needs extends RunNeeds {
  readonly templates: TemplateStore;
}

/** The form filled in with what is the caller's own; what is another's is as good as not there. */
async function fillIn(needs: Needs, owner: string, template: OpenTemplate, answers: Answers) {
  const named = namedIn(template, answers);
  const [files, cast] = await Promise.all([
    needs.assets.getMany(owner, named.files),
    needs.cast.getMany(owner, named.cast),
  ]);
  return fillForm(template, answers, {
    files: new Map(files.map(({ id, kind }) => [id, kind])),
    cast: new Set(cast.map(({ id }) => id)),
  });
}

const onTier = <G extends { settings: object }>(graph: G, tier: Tier) => ({
  ...graph,
  settings: { ...graph.settings, tier },
});

/** Why nobody can run it there, whatever they fill in. */
const closing = new Set(["node.no-maker", "auth.guest"]);

/** Whoever has no session yet is a guest as soon as they run something, and pays as one. */
const newcomer: Caller = { id: "", email: null, guest: true, admin: false, createdAt: 0 };

export async function estimateOf(
  needs: Needs,
  visitor: Caller | null,
  slug: string,
  { version, inputs }: BodyOf<typeof estimateTemplate>,
): Promise<AnswerOf<typeof estimateTemplate>> {
  const caller = visitor ?? newcomer;
  const template = await openTemplate(needs, caller.id, slug, version);
  const { graph, problems } = await fillIn(needs, caller.id, template, inputs);
  const prices = await Promise.all(
    tiers.map(async (tier) => {
      const price = await estimateFor(needs, caller, { graph: onTier(graph, tier), tier });
      const { quote, low, high, seconds, free, steppedDown } = price;
      const why = price.problems.find(({ code }) => closing.has(code))?.message ?? null;
      return [tier, { quote, low, high, seconds, free, steppedDown, why }] as const;
    }),
  );
  return {
    problems: [...problems],
    tiers: Object.fromEntries(prices) as AnswerOf<typeof estimateTemplate>["tiers"],
  };
}

/** A board of the caller's own, that knows which version it came from. */
async function boardOf(
  needs: Needs,
  owner: string,
  { row, published, graph }: OpenTemplate,
  id?: string,
): Promise<Board> {
  const board = await createBoard(needs, owner, graph, published.title, id ? { id } : {});
  const { version } = published;
  await needs.templates.noteOrigin(board.id, { slug: row.slug, version });
  return board;
}

/** A board of one's own that its nodes were put on. */
async function boardWith(
  needs: Needs,
  owner: string,
  { row, published }: OpenTemplate,
  id: string,
): Promise<Board> {
  const found = await findBoard(needs, owner, id);
  await needs.templates.noteOrigin(id, { slug: row.slug, version: published.version });
  return describeWhole(found);
}

export async function useTemplate(
  needs: Needs,
  owner: string,
  slug: string,
  { version, board: there }: BodyOf<typeof useContract>,
): Promise<Board> {
  const template = await openTemplate(needs, owner, slug, version);
  const board = await (there === undefined
    ? boardOf(needs, owner, template)
    : boardWith(needs, owner, template, there));
  await needs.templates.countUse(slug, owner, needs.now());
  return board;
}

const idLetters = 24;

/**
 * Runs the filled form on a new board. Sent again under one key it is the same board and the same run:
 * the board's id is made of the key and of what was asked, and one whose run was refused is put away.
 */
export async function runTemplate(
  needs: Needs,
  caller: Caller,
  slug: string,
  body: BodyOf<typeof runContract>,
  key: string | null,
): Promise<AnswerOf<typeof runContract>> {
  const { version, inputs, tier, quote, cap } = body;
  const template = await openTemplate(needs, caller.id, slug, version);
  const filled = await fillIn(needs, caller.id, template, inputs);
  const [first] = filled.problems;
  if (first)
    throw new AppError("template.form", first.message, { problems: filled.problems.slice(0, 100) });
  const graph = onTier(filled.graph, tier);
  const start = async (boardId: string) => {
    const asked = { boardId, graph, tier, quote, cap };
    const { id, estimate } = await startRun(needs, caller, asked, key);
    return { id, board: boardId, estimate };
  };
  const known = key === null ? null : await needs.runs.byKey(caller.id, key);
  if (known) return start(known.boardId ?? "");
  const same = key && (await sha256(canonical({ owner: caller.id, key, slug, graph })));
  const board = await boardOf(
    needs,
    caller.id,
    { ...template, graph },
    same ? `brd_${same.slice(0, idLetters)}` : undefined,
  );
  await needs.boards.bringBack(caller.id, board.id);
  try {
    const started = await start(board.id);
    await needs.templates.countUse(slug, caller.id, needs.now());
    return started;
  } catch (refusal) {
    // Of two sendings of one key, the run of the other may be on this board.
    const started = key !== null && (await needs.runs.byKey(caller.id, key));
    if (!started) await needs.boards.remove(caller.id, board.id, needs.now());
    throw refusal;
  }
}
