import * as contract from "@aktion/schema/api/watch";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import { approve, look, writeNote } from "../services/watch-by-link";
import { createLink, endLink, listLinks, markNote } from "../services/watch-links";

const done = { ok: true as const };

export function watchRoutes(app: App): void {
  serve(app, contract.createWatchLink, ({ deps, caller, path, body }) =>
    createLink(deps, caller.id, path.id, body.node),
  );

  serve(app, contract.listWatchLinks, ({ deps, caller, path }) =>
    listLinks(deps, caller.id, path.id),
  );

  serve(app, contract.endWatchLink, async ({ deps, caller, path }) => {
    await endLink(deps, caller.id, path.token);
    return done;
  });

  serve(app, contract.markWatchNote, async ({ deps, caller, path, body }) => {
    await markNote(deps, caller.id, path, body.done);
    return done;
  });

  serve(app, contract.watch, ({ deps, path }) => look(deps, path.token));

  serve(app, contract.writeWatchNote, ({ deps, path, body }) => writeNote(deps, path.token, body));

  serve(app, contract.approveByWatch, ({ deps, path, body }) => approve(deps, path.token, body));
}
