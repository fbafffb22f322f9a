import { sha256 } from "@aktion/schema/digest";
import { graphLimits } from "@aktion/schema/graph/limits";
import { partsOfBlob } from "@aktion/schema/media/file-parts";
import { tagNames, tagsIn, type Tags } from "@aktion/schema/media/file-tags";
import { canonical } from "@aktion/schema/tasks/canonical";
import * as says from "#words/files";
import { toApiError } from "../api/api-error";
import { call } from "../api/call";
import { takeApi } from "../api/take-api";
import { refused, type WhereFrom } from "./found";
import { fromTemplate } from "./from-template";
import { programOf } from "./other-programs";

/** A link to the run and the hash of its graph: whoever may see the run finds the graph again. */
export function runTag(run: string, hash: string): string {
  const link = `${location.origin}/api/runs/${run}/graph`;
  return JSON.stringify({ run, link, sha256: hash });
}

function readRunTag(tag: string): { run: string; link: string; sha256: string } | null {
  try {
    const { run, link, sha256: hash } = JSON.parse(tag) as Record<string, unknown>;
    if (typeof run !== "string" || !/^run_\w{1,60}$/.test(run)) return null;
    if (typeof link !== "string" || typeof hash !== "string") return null;
    return { run, link, sha256: hash };
  } catch {
    return null;
  }
}

async function readWhole(json: string): Promise<WhereFrom> {
  if (json.length > graphLimits.bytes * 2) return refused(says.thisFilesGraphIsTooLarge);
  try {
    const { readGraph } = await import("@aktion/schema/graph/read");
    return { graph: readGraph(JSON.parse(json)), template: null };
  } catch (error) {
    const why =
      error instanceof Error && !(error instanceof SyntaxError) ? ` ${error.message}` : "";
    return refused(says.thisFilesGraphCantBeRead + why);
  }
}

async function readLinked(tag: string): Promise<WhereFrom> {
  const said = readRunTag(tag);
  if (!said) return null;
  if (!said.link.startsWith(`${location.origin}/`)) return refused(says.thisFileIsOfAnotherAktion);
  try {
    const { graph } = await call(takeApi.runGraph, { path: { id: said.run } });
    if ((await sha256(canonical(graph))) !== said.sha256)
      return refused(says.thisFileIsNotOfThatRun);
    return { graph, template: null };
  } catch (error) {
    const { status, message } = toApiError(error);
    return refused(
      status === 404 ? says.theRunOfThisFileIsGone : says.thisFilesGraphCouldNotBeFetched(message),
    );
  }
}

/** A graph in the file itself comes before a link to one. */
export async function whereFrom(file: Blob): Promise<WhereFrom> {
  let tags: Tags;
  try {
    tags = await tagsIn(partsOfBlob(file));
  } catch {
    return null;
  }
  const { [tagNames.graph]: whole, [tagNames.run]: link, [tagNames.template]: published } = tags;
  if (whole !== undefined) return readWhole(whole);
  if (link !== undefined) return readLinked(link);
  if (published !== undefined) return fromTemplate(published);
  const program = programOf(tags);
  return program ? refused(says.thisFilesGraphIsOfProgram(program)) : null;
}
