import * as contract from "@aktion/schema/api/takes";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import { putInBin, settingsOfTake, takeOutOfBin } from "../services/take-bin";

export function takeRoutes(app: App): void {
  serve(app, contract.deleteTake, ({ deps, caller, path }) => putInBin(deps, caller.id, path.id));

  serve(app, contract.undeleteTake, ({ deps, caller, path }) =>
    takeOutOfBin(deps, caller.id, path.id),
  );

  serve(app, contract.takeSettings, ({ deps, caller, path }) =>
    settingsOfTake(deps, caller.id, path.id),
  );
}
