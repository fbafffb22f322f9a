import { AppError } from "@aktion/schema/errors";
import type { App } from "../http/app-types";
import { describeVersion } from "../services/describe-template";
import { firstWords } from "../services/first-words";
import { isOpen } from "../services/open-template";
import { previewTags } from "../services/preview-tags";

const unlessRefused = (fault: unknown): null => {
  if (fault instanceof AppError) return null;
  throw fault;
};

/**
 * The page of a template is the web app's, with what a link to it shows where it is passed on, and with
 * the template itself: it is read before any code is there. Why it can't be shown is for the page to say.
 */
export function templatePageRoutes(app: App): void {
  app.get("/templates/:slug", async (context) => {
    const { deps, caller } = context.var;
    const slug = context.req.param("slug");
    const version = Number(context.req.query("version")) || undefined;
    const [row, template] = await Promise.all([
      deps.templates.get(slug),
      caller()
        .then((who) => describeVersion(deps, who?.id ?? null, slug, version))
        .catch(unlessRefused),
    ]);
    if (!row || (!template && !isOpen(row))) return deps.pageWith(null);
    return deps.pageWith({
      title: `${(template ?? row).title} · Aktion`,
      tags: isOpen(row) ? previewTags(row, deps.origin) : "",
      first: template && firstWords(template),
    });
  });
}
