import * as says from "#words/graph";
import { AppError } from "../errors";
import { checkGraph } from "./check";
import { graphFormat, graphSchema, type Graph } from "./graph";
import { graphLimits } from "./limits";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const tooMany = (value: unknown, most: number): boolean =>
  Array.isArray(value) && value.length > most;

/**
 * A graph document from outside, checked whole: the one door by which a document comes in, on the
 * server and in the browser. Throws an `AppError` in words; `details.problems` names the nodes.
 */
export function readGraph(document: unknown): Graph {
  if (!isRecord(document)) throw new AppError("graph.malformed");
  if (typeof document["format"] === "number" && document["format"] > graphFormat) {
    throw new AppError("graph.newer");
  }
  if (
    tooMany(document["nodes"], graphLimits.nodes) ||
    tooMany(document["edges"], graphLimits.edges)
  ) {
    throw new AppError("graph.too-many");
  }
  const parsed = graphSchema.safeParse(document);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.join(".") || says.theDocument;
    throw new AppError("graph.malformed", says.cantBeRead(place, String(issue?.message)), {
      issues: parsed.error.issues
        .slice(0, 20)
        .map(({ path, message }) => ({ path: path.join("."), message })),
    });
  }
  const problems = checkGraph(parsed.data);
  const first = problems[0];
  if (first) throw new AppError(first.code, first.message, { problems: problems.slice(0, 100) });
  return parsed.data;
}
