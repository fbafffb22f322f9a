import { Suspense } from "react";
import { Route, Switch } from "wouter";
import { CastPage } from "./CastPage";
import { latePart } from "../../ui/late-part";

const MemberPage = latePart(() =>
  import("./MemberPage").then(({ MemberPage: page }) => ({ default: page })),
);

/** Everybody, and a sheet for each. */
export function CastPages() {
  return (
    <Switch>
      <Route path="/cast/:id">
        {({ id }) => (
          <Suspense>
            <MemberPage key={id} id={id} />
          </Suspense>
        )}
      </Route>
      <Route path="/cast" component={CastPage} />
    </Switch>
  );
}
