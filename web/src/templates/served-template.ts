import type { Template } from "@aktion/schema/api/templates";
import { queryClient } from "../api/query-client";
import { templateQuery } from "./template-queries";

/** The template a page came with, for it to be shown without asking again. */
export function takeServed(): void {
  const served = document.getElementById("served-template");
  if (!served) return;
  served.remove();
  const template = JSON.parse(served.textContent) as Template;
  const { slug, version, newest } = template;
  queryClient.setQueryData(templateQuery(slug, version).queryKey, template);
  if (version === newest) queryClient.setQueryData(templateQuery(slug, null).queryKey, template);
}
