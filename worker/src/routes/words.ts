import { enhanceWords } from "@aktion/schema/api/enhance";
import * as looks from "@aktion/schema/api/looks";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import { enhance } from "../services/enhance-words";
import { changeLook, keepLook, listLooks, removeLook } from "../services/looks";

export function wordRoutes(app: App): void {
  serve(app, enhanceWords, ({ deps, caller, body }) => enhance(deps, caller, body));

  serve(app, looks.listLooks, ({ deps, caller }) => listLooks(deps, caller.id));

  serve(app, looks.createLook, ({ deps, caller, body }) => keepLook(deps, caller.id, body));

  serve(app, looks.changeLook, ({ deps, caller, path, body }) =>
    changeLook(deps, caller.id, path.id, body),
  );

  serve(app, looks.deleteLook, async ({ deps, caller, path }) => {
    await removeLook(deps, caller.id, path.id);
    return { ok: true as const };
  });
}
