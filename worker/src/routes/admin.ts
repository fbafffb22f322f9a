import * as contract from "@aktion/schema/api/money";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import { describeStudio } from "../services/describe-studio";
import { changeSettings } from "../services/studio-settings";

export function adminRoutes(app: App): void {
  serve(app, contract.getStudioSettings, ({ deps }) => deps.settings.newest());

  serve(app, contract.putStudioSettings, ({ deps, caller, body }) =>
    changeSettings(deps, caller.email ?? caller.id, body),
  );

  serve(app, contract.studioState, ({ deps }) => describeStudio(deps));
}
