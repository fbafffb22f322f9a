import { AppError } from "@aktion/schema/errors";
import { Hono } from "hono";
import { makeDeps } from "./deps";
import type { App, AppEnv } from "./http/app-types";
import { toResponse } from "./http/errors";
import { ownOriginOnly, plainData } from "./http/guard";
import { identify } from "./http/identify";
import { adminRoutes } from "./routes/admin";
import { assetRoutes } from "./routes/assets";
import { boardRoutes } from "./routes/boards";
import { castRoutes } from "./routes/cast";
import { hookRoutes } from "./routes/hooks";
import { libraryRoutes } from "./routes/library";
import { mediaRoutes } from "./routes/media";
import { moneyRoutes } from "./routes/money";
import { openApiRoutes } from "./routes/openapi";
import { outboxRoutes } from "./routes/outbox";
import { peopleRoutes } from "./routes/people";
import { reportRoutes } from "./routes/reports";
import { runRoutes } from "./routes/runs";
import { sharingRoutes } from "./routes/sharing";
import { signInRoutes } from "./routes/sign-in";
import { takeRoutes } from "./routes/takes";
import { templatePageRoutes } from "./routes/template-page";
import { templateRoutes } from "./routes/templates";
import { trainingRoutes } from "./routes/training";
import { watchRoutes } from "./routes/watch";
import { wordRoutes } from "./routes/words";

export function makeApp(): App {
  const app = new Hono<AppEnv>();
  app.onError((fault) => toResponse(fault));
  app.notFound(() => toResponse(new AppError("request.not-found")));
  app.use(plainData);
  app.use(async (context, next) => {
    const deps = makeDeps(context.env, new URL(context.req.url));
    context.set("deps", deps);
    let caller: ReturnType<typeof identify> | null = null;
    context.set("caller", () => (caller ??= identify(deps, context.req.raw)));
    return next();
  });
  app.use(ownOriginOnly);
  for (const add of [
    peopleRoutes,
    signInRoutes,
    boardRoutes,
    libraryRoutes,
    assetRoutes,
    castRoutes,
    mediaRoutes,
    runRoutes,
    takeRoutes,
    templateRoutes,
    templatePageRoutes,
    watchRoutes,
    wordRoutes,
    reportRoutes,
    hookRoutes,
    moneyRoutes,
    sharingRoutes,
    adminRoutes,
    trainingRoutes,
    outboxRoutes,
    openApiRoutes,
  ]) {
    add(app);
  }
  return app;
}
