import { useLayoutEffect } from "react";
import { Route, Switch } from "wouter";
import { takeServed } from "../../templates/served-template";
import { GalleryPage } from "./GalleryPage";
import { TemplatePage } from "./TemplatePage";

takeServed();

/** The gallery, and a page for each template. */
export function TemplatePages() {
  // What the page came with is shown until it is shown by this; both are never seen.
  useLayoutEffect(() => document.getElementById("early")?.remove(), []);
  return (
    <Switch>
      <Route path="/templates/:slug">{({ slug }) => <TemplatePage key={slug} slug={slug} />}</Route>
      <Route path="/templates" component={GalleryPage} />
    </Switch>
  );
}
