import * as bin from "@aktion/schema/api/bin";
import * as contract from "@aktion/schema/api/library";
import { assetRecipe } from "@aktion/schema/api/recipe";
import { AppError } from "@aktion/schema/errors";
import type { App } from "../http/app-types";
import { serve } from "../http/serve";
import { binLife } from "../services/bin-life";
import { bringFilesBack, deleteFiles, listBin } from "../services/library/bin";
import { describeItem } from "../services/library/describe-item";
import { libraryFacts } from "../services/library/facts";
import { changeFile, markFiles } from "../services/library/marks";
import { recipeOfFile } from "../services/library/recipe-of-file";
import { orderZip } from "../services/library/zip-files";

export function libraryRoutes(app: App): void {
  serve(app, contract.listAssets, async ({ deps, caller, query }) => {
    const { items, next, previous } = await deps.library.list(caller.id, query);
    return { items: items.map(describeItem), next, previous };
  });

  serve(app, contract.libraryFacts, ({ deps, caller }) => libraryFacts(deps, caller.id));

  serve(app, contract.changeAsset, ({ deps, caller, path, body }) =>
    changeFile(deps, caller.id, path.id, body),
  );

  serve(app, contract.markAssets, ({ deps, caller, body }) => markFiles(deps, caller.id, body));

  serve(app, contract.zipAssets, ({ deps, caller, body }) => orderZip(deps, caller.id, body.ids));

  serve(app, assetRecipe, async ({ deps, caller, path }) => ({
    recipe: await recipeOfFile(deps, caller.id, path.id),
  }));

  serve(app, bin.deleteAsset, async ({ deps, caller, path }) => {
    if (!(await deps.assets.remove(caller.id, path.id, deps.now())))
      throw new AppError("asset.not-found");
    return { ok: true as const };
  });

  serve(app, bin.deleteAssets, ({ deps, caller, body }) => deleteFiles(deps, caller.id, body.ids));

  serve(app, bin.undeleteAssets, ({ deps, caller, body }) =>
    bringFilesBack(deps, caller, body.ids),
  );

  serve(app, bin.listBin, ({ deps, caller, query }) => listBin(deps, caller.id, query));

  serve(app, bin.emptyBin, ({ deps, caller }) =>
    deps.assetBin.empty(caller.id, deps.now() - binLife),
  );
}
