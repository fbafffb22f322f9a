import type { Model } from "../../reading/subject";
import { roadModels } from "./road-models";
import { trainLong } from "./train";

/** Metres over all, as the frame takes it. */
export function vehicleExtent(model: Model): { readonly high: number; readonly long: number } {
  switch (model) {
    case "bicycle":
      return { high: 1.05, long: 1.8 };
    case "motorcycle":
      return { high: 1.12, long: 2.1 };
    case "train":
      return { high: 6.4, long: trainLong * 0.66 };
    case "plane":
      return { high: 12, long: 34 };
    case "helicopter":
      return { high: 5.4, long: 11 };
    case "spaceship":
      return { high: 13, long: 31 };
    default:
      return roadModels[model];
  }
}
