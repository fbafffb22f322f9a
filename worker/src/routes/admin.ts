import * as makers from "@aktion/schema/api/makers";
import * as contract from "@aktion/schema/api/money";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import { describeStudio } from "../services/describe-studio";
import { outsideMaker, tryKeyOfStudio } from "../services/try-key";
import { changeSettings } from "../services/studio-settings";

export function adminRoutes(app: App): void {
  serve(app, contract.getStudioSettings, ({ deps }) => deps.settings.newest());

  serve(app, contract.putStudioSettings, ({ deps, caller, body }) =>
    changeSettings(deps, caller.email ?? caller.id, body),
  );

  serve(app, makers.tryStudioKey, ({ deps, path }) => tryKeyOfStudio(deps, path.maker));

  serve(app, makers.wakeMaker, async ({ deps, path }) => {
    const { name } = outsideMaker(deps, path.maker);
    await deps.health.wake(name);
    return { maker: name };
  });

  serve(app, contract.studioState, ({ deps }) => describeStudio(deps));
}
