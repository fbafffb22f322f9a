import { catalogue } from "@aktion/schema/api/catalogue";
import { health, me } from "@aktion/schema/api/me";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import { describeCatalogue } from "../services/describe-catalogue";
import { storageCap } from "../services/keep-upload";
import { sharingState } from "../services/sharing";
import { describeWallet } from "../services/wallet";
import { version } from "../http/version";

export function peopleRoutes(app: App): void {
  serve(app, health, () => ({ ok: true as const, version }));

  serve(app, catalogue, async ({ deps }) => {
    const { providers, configured } = deps;
    const settings = await deps.settings.current();
    const resting = new Set((await deps.health.resting(deps.now())).keys());
    return describeCatalogue({ providers, configured, settings, ownKeys: new Set(), resting });
  });

  serve(app, me, async ({ deps, caller }) => {
    const { id, email, guest, admin, createdAt } = caller;
    return {
      user: { id, email, guest, admin, createdAt },
      ...(await describeWallet(deps, caller)),
      sharing: await sharingState(deps, id),
      storage: { bytes: await deps.assets.bytesOf(id, deps.now()), cap: storageCap(caller) },
      outbox: deps.local,
    };
  });
}
