import * as says from "#words/files";
import { toApiError } from "../api/api-error";
import { callOpenly } from "../api/call-openly";
import { templateApi } from "../templates/template-api";
import { refused, type WhereFrom } from "./found";

/** A picture of a template names its page, and the hash of the graph that was published there. */
function readTag(tag: string): { link: URL; slug: string; version: number; sha256: string } | null {
  try {
    const { link, sha256 } = JSON.parse(tag) as Record<string, unknown>;
    if (typeof link !== "string" || typeof sha256 !== "string") return null;
    const address = new URL(link);
    const slug = /^\/templates\/([\w-]{1,120})$/.exec(address.pathname)?.[1];
    const version = Number(address.searchParams.get("version"));
    return slug && Number.isInteger(version) && version > 0
      ? { link: address, slug, version, sha256 }
      : null;
  } catch {
    return null;
  }
}

/** The template a picture was published with, as it is there now. */
export async function fromTemplate(tag: string): Promise<WhereFrom> {
  const said = readTag(tag);
  if (!said) return null;
  const { link, slug, version } = said;
  if (link.origin !== location.origin) {
    const next = { label: says.openItThere, address: link.href };
    return refused(says.thisTemplateIsOfAnotherAktion, next);
  }
  try {
    const found = await callOpenly(templateApi.get, { path: { slug }, query: { version } });
    if (found.sha256 === said.sha256)
      return { graph: found.graph, template: { slug, version, title: found.title } };
    const next = { label: says.lookAtTheTemplate, address: `/templates/${slug}` };
    return refused(says.thisFileIsNotOfThatTemplate, next);
  } catch (error) {
    const { status, message } = toApiError(error);
    return status === 404
      ? refused(says.theTemplateOfThisFileIsGone, { label: says.others, address: "/templates" })
      : refused(says.theTemplateCouldNotBeFetched(message));
  }
}
