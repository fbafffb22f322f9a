import { catalogue } from "@aktion/schema/api/catalogue";
import { health, me } from "@aktion/schema/api/me";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import { describeCatalogue } from "../services/describe-catalogue";
import { storageCap } from "../services/keep-upload";
import { version } from "../http/version";

export function peopleRoutes(app: App): void {
  serve(app, health, () => ({ ok: true as const, version }));

  serve(app, catalogue, ({ deps }) => describeCatalogue(deps.providers));

  serve(app, me, async ({ deps, caller }) => {
    const { id, email, guest, admin, createdAt } = caller;
    return {
      user: { id, email, guest, admin, createdAt },
      credits: { available: 0, held: 0, freeToday: 0, training: 0 },
      spend: { month: 0, cap: null },
      sharing: { on: false, since: null },
      defaults: { tier: "draft" as const },
      storage: { bytes: await deps.assets.bytesOf(id, deps.now()), cap: storageCap(caller) },
      outbox: deps.local,
    };
  });
}
