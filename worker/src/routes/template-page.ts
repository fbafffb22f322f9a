import type { App } from "../http/app-types";
import { isOpen } from "../services/open-template";
import { previewTags } from "../services/preview-tags";

/** The page of a template is the web app's, with what a link to it shows where it is passed on. */
export function templatePageRoutes(app: App): void {
  app.get("/templates/:slug", async (context) => {
    const { templates, origin, pageWith } = context.get("deps");
    const row = await templates.get(context.req.param("slug"));
    if (!row || !isOpen(row)) return pageWith(null);
    return pageWith({ title: `${row.title} · Aktion`, tags: previewTags(row, origin) });
  });
}
