import * as says from "#words/makers";
import { ProviderError } from "../../ports/provider";
import { line, type Line } from "../order";
import { title } from "./client";
import { names } from "./deployments";

/**
 * It bills a GPU's time, cold starts included, and tells no price with a result: about 2.50 dollars
 * an hour for the 48 GB these graphs want (unverified).
 */
const anHour = 2_500_000;
const minutes = (count: number): number => Math.round((anHour * count) / 60);

export const lines: readonly Line[] = [
  line({
    task: "image.compose",
    tiers: ["standard", "premium"],
    seconds: 750,
    model: names.coherent,
    cost: () => minutes(15),
    order: ({ images }) => ({
      model: names.coherent,
      input: {},
      files: { stills: images },
    }),
  }),
  line({
    task: "video.bridge",
    tiers: ["standard", "premium"],
    seconds: 300,
    model: names.wan,
    needs: "wan",
    cost: () => minutes(8),
    order({ images }) {
      if (images.length !== 2) throw new ProviderError("broken", says.bridgesTwoStills(title));
      return { model: names.wan, input: {}, files: { stills: images } };
    },
  }),
];
