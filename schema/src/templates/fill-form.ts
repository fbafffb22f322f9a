import * as says from "#words/templates";
import type { Graph, GraphNode } from "../graph/graph";
import type { MediaKind } from "../media/media-kind";
import type { Field } from "../nodes/fields";
import { fieldOf, type TemplateInput } from "./inputs";

/** What whoever fills the form in has: their own files by id, and their own cast. */
export interface OwnThings {
  readonly files: ReadonlyMap<string, MediaKind>;
  readonly cast: ReadonlySet<string>;
}

export interface FormProblem {
  /** The input's id, as the form was sent. */
  readonly input: string;
  readonly message: string;
}

export type Answers = Readonly<Record<string, unknown>>;

interface Form {
  readonly graph: Graph;
  readonly inputs: readonly TemplateInput[];
}

/** Ids of files and people that answers name, to be looked up before the form is filled in. */
export function namedIn({ graph, inputs }: Form, answers: Answers) {
  const of = (kind: "asset" | "cast") =>
    inputs.flatMap((input) => {
      const value = answers[input.id];
      const named = fieldOf(graph, input)?.edit.kind === kind && typeof value === "string";
      return named ? [value] : [];
    });
  return { files: of("asset"), cast: of("cast") };
}

function whyNot({ edit, schema }: Field, value: unknown, own: OwnThings): string | null {
  const read = schema.safeParse(value);
  if (!read.success) {
    if (edit.kind === "number") return says.isFromTo(edit.min, edit.max);
    if (edit.kind === "choice" || edit.kind === "chips" || edit.kind === "look")
      return says.isOneOf(edit.choices.map((choice) => choice.value));
    return says.cantBe(read.error.issues[0]?.message ?? "");
  }
  if (typeof value !== "string") return null;
  if (edit.kind === "cast") return own.cast.has(value) ? null : says.notInYourCast;
  if (edit.kind !== "asset") return null;
  const kind = own.files.get(value);
  if (kind === undefined) return says.noFileOfYours;
  return kind === edit.media ? null : says.wrongKind(edit.media, kind);
}

/**
 * A template's graph with the form's answers in it. What is wrong is said by field and left out, so
 * that a price can be shown for a form that is half filled in; a run wants no problems.
 */
export function fillForm(
  { graph, inputs }: Form,
  answers: Answers,
  own: OwnThings,
): { readonly graph: Graph; readonly problems: readonly FormProblem[] } {
  const problems: FormProblem[] = [];
  const params = new Map<string, GraphNode["params"]>();
  const known = new Set(inputs.map(({ id }) => id));
  for (const name of Object.keys(answers))
    if (!known.has(name)) problems.push({ input: name, message: says.noSuchField });
  for (const input of inputs) {
    const { id, node, param, label, required } = input;
    const value = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const message = (why: string) => `${label}: ${why}`;
    if (value === undefined || (required && (value === null || value === ""))) {
      if (required) problems.push({ input: id, message: message(says.isWanted) });
      continue;
    }
    const field = fieldOf(graph, input);
    const why = field ? whyNot(field, value, own) : says.noSuchField;
    if (why !== null) problems.push({ input: id, message: message(why) });
    else params.set(node, { ...params.get(node), [param]: value as GraphNode["params"][string] });
  }
  const nodes = graph.nodes.map((node) => {
    const given = params.get(node.id);
    return given ? { ...node, params: { ...node.params, ...given } } : node;
  });
  return { graph: { ...graph, nodes }, problems };
}
