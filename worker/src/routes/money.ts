import * as makers from "@aktion/schema/api/makers";
import * as contract from "@aktion/schema/api/money";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import { forgetKey, keepKey, ownKeys } from "../services/own-keys";
import { tryKeyOfOwner } from "../services/try-key";
import { openWallet } from "../services/wallet";

export function moneyRoutes(app: App): void {
  serve(app, contract.creditHistory, async ({ deps, caller, query }) => {
    await openWallet(deps, caller);
    return deps.ledger.history(caller.id, query);
  });

  serve(app, contract.getSettings, ({ deps, caller }) => deps.userSettings.get(caller.id));

  serve(app, contract.putSettings, async ({ deps, caller, body }) => {
    await deps.userSettings.put(caller.id, body);
    return body;
  });

  serve(app, contract.listOwnKeys, ({ deps, caller }) => ownKeys(deps, caller.id));

  serve(app, contract.putOwnKey, ({ deps, caller, path, body }) =>
    keepKey(deps, caller.id, path.provider, body.key),
  );

  serve(app, makers.tryOwnKey, ({ deps, caller, path }) =>
    tryKeyOfOwner(deps, caller.id, path.provider),
  );

  serve(app, contract.deleteOwnKey, ({ deps, caller, path }) =>
    forgetKey(deps, caller.id, path.provider),
  );
}
