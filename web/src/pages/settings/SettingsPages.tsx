import { Route, Switch } from "wouter";
import { ContributionsPage } from "../contributions/ContributionsPage";
import { MissingPage } from "../missing/MissingPage";
import { SettingsPage } from "./SettingsPage";

/** The settings, and what is reached from them. */
export function SettingsPages() {
  return (
    <Switch>
      <Route path="/settings" component={SettingsPage} />
      <Route path="/settings/contributions" component={ContributionsPage} />
      <Route>
        <MissingPage />
      </Route>
    </Switch>
  );
}
