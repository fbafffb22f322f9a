import { serveDraft } from "./draft/serve-draft";
import type { Env } from "./env";
import { serveFit } from "./fit";
import { serveJoin } from "./join/serve-join";
import { serveLook } from "./look";
import { MediaRefusal, refusalOf } from "./refusal";
import { serveThumb } from "./thumbs";
import { Abandoned } from "./turns";

type Route = (request: Request, env: Env) => Response | Promise<Response>;

const routes: Record<string, { readonly method: string; readonly serve: Route }> = {
  "/health": { method: "GET", serve: () => Response.json({ ok: true }) },
  "/draft": { method: "POST", serve: serveDraft },
  "/join": { method: "POST", serve: serveJoin },
  "/thumb": { method: "POST", serve: serveThumb },
  "/look": { method: "POST", serve: serveLook },
  "/fit": { method: "POST", serve: serveFit },
};

async function answer(request: Request, env: Env): Promise<Response> {
  const route = routes[new URL(request.url).pathname];
  if (!route) throw new MediaRefusal("request.not-found", "There is nothing here.");
  if (request.method !== route.method) {
    throw new MediaRefusal("request.method", `Send this as ${route.method}.`);
  }
  return route.serve(request, env);
}

function refuse(error: unknown): Response {
  const given =
    error instanceof Abandoned
      ? new MediaRefusal("draft.cancelled", "Nobody waits for this any more.")
      : refusalOf(error);
  const { code, message, status } = given;
  return Response.json({ error: { code, message } }, { status });
}

/** Bytes in, bytes out: nothing is stored here, and heavy jobs go one at a time. */
export default {
  fetch: (request: Request, env: Env): Promise<Response> => answer(request, env).catch(refuse),
};
