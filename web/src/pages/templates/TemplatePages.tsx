import { Route, Switch } from "wouter";
import { GalleryPage } from "./GalleryPage";
import { TemplatePage } from "./TemplatePage";

/** The gallery, and a page for each template. */
export function TemplatePages() {
  return (
    <Switch>
      <Route path="/templates/:slug">{({ slug }) => <TemplatePage key={slug} slug={slug} />}</Route>
      <Route path="/templates" component={GalleryPage} />
    </Switch>
  );
}
