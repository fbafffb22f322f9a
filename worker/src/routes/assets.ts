import * as contract from "@aktion/schema/api/assets";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import { describeAsset } from "../services/describe-asset";
import { findAsset } from "../services/find-asset";
import { finishUpload, keepPart, keepUpload, startUpload } from "../services/keep-upload";
import { keepPoster } from "../services/keep-poster";
import { signLink } from "../services/sign-link";

export function assetRoutes(app: App): void {
  serve(app, contract.createAsset, async ({ deps, caller, request }) =>
    describeAsset(await keepUpload(deps, caller, request)),
  );

  serve(app, contract.startUpload, ({ deps, caller, body }) => startUpload(deps, caller, body));

  serve(app, contract.sendPart, async ({ deps, caller, path, request }) => {
    const part = Number(path.part);
    await keepPart(deps, caller, path.id, part, request);
    return { part };
  });

  serve(app, contract.finishUpload, async ({ deps, caller, path }) =>
    describeAsset(await finishUpload(deps, caller, path.id)),
  );

  serve(app, contract.sendPoster, async ({ deps, caller, path, request }) =>
    describeAsset(await keepPoster(deps, caller.id, path.id, request)),
  );

  serve(app, contract.getAsset, async ({ deps, caller, path }) =>
    describeAsset(await findAsset(deps, caller.id, path.id)),
  );

  serve(app, contract.linkAsset, async ({ deps, caller, path }) => {
    const { id } = await findAsset(deps, caller.id, path.id);
    return signLink(deps, id);
  });
}
