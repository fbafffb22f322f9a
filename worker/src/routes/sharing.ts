import * as contract from "@aktion/schema/api/sharing";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import { sampleRow } from "../services/sample-row";
import {
  describeSharing,
  listContributions,
  switchSharing,
  withdraw,
  withdrawOne,
} from "../services/sharing";

export function sharingRoutes(app: App): void {
  serve(app, contract.getSharing, ({ deps, caller }) => describeSharing(deps, caller.id));

  serve(app, contract.putSharing, ({ deps, caller, body }) => switchSharing(deps, caller.id, body));

  serve(app, contract.sharingSample, ({ deps, caller }) => sampleRow(deps, caller.id));

  serve(app, contract.listContributions, ({ deps, caller, query }) =>
    listContributions(deps, caller.id, query),
  );

  serve(app, contract.withdrawContributions, async ({ deps, caller, body }) => ({
    withdrawn: await withdraw(deps, caller.id, body.ids),
  }));

  serve(app, contract.withdrawContribution, async ({ deps, caller, path }) => ({
    withdrawn: await withdrawOne(deps, caller.id, path.id),
  }));

  serve(app, contract.withdrawAllContributions, async ({ deps, caller }) => ({
    withdrawn: await withdraw(deps, caller.id, null),
  }));
}
