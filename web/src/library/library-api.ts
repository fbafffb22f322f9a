import type * as bin from "@aktion/schema/api/bin";
import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type * as library from "@aktion/schema/api/library";
import type * as recipe from "@aktion/schema/api/recipe";
import type * as reports from "@aktion/schema/api/reports";
import type * as takes from "@aktion/schema/api/takes";
import { lean } from "../api/api";

/** Apart from the others: only the library needs these. */
export const libraryApi = {
  list: lean<typeof library.listAssets>("GET", "/api/assets"),
  facts: lean<typeof library.libraryFacts>("GET", "/api/library/facts"),
  mark: lean<typeof library.markAssets>("POST", "/api/assets/mark"),
  zip: lean<typeof library.zipAssets>("POST", "/api/assets/zip"),
  recipe: lean<typeof recipe.assetRecipe>("GET", "/api/assets/:id/recipe"),
  settings: lean<typeof takes.takeSettings>("GET", "/api/takes/:id/settings"),
  report: lean<typeof reports.reportAsset>("POST", "/api/assets/:id/report"),
  remove: lean<typeof bin.deleteAssets>("POST", "/api/assets/delete"),
  undelete: lean<typeof bin.undeleteAssets>("POST", "/api/assets/undelete"),
  bin: lean<typeof bin.listBin>("GET", "/api/bin"),
  emptyBin: lean<typeof bin.emptyBin>("POST", "/api/bin/empty"),
};

export type ListedPage = AnswerOf<typeof library.listAssets>;
