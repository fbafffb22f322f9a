import { line, type Line } from "../order";
import { models } from "./models";
import {
  asItIs,
  common,
  follows,
  framed,
  looked,
  scene,
  sd3Edit,
  sd3Scene,
  startsFrom,
  worded,
} from "./orders";

/** A credit is a cent. */
const credits = (count: number) => () => count * 10_000;

export const ultra: readonly Line[] = [
  line({
    task: "image.generate",
    tiers: ["premium"],
    seconds: 15,
    model: models.ultra,
    cost: credits(8),
    order: (task) => scene(models.ultra, task),
  }),
  line({
    task: "image.edit",
    tiers: ["standard", "premium"],
    seconds: 15,
    model: models.ultra,
    cost: credits(8),
    order: (task) => ({
      model: models.ultra,
      input: {
        ...looked("ultra", task),
        ...framed(task),
        ...common(task),
      },
      files: { image: task.image },
      fit: startsFrom,
    }),
  }),
];

export const core: readonly Line[] = [
  line({
    task: "image.generate",
    tiers: ["premium"],
    seconds: 6,
    model: models.core,
    cost: credits(3),
    order: (task) => scene(models.core, task),
  }),
];

/** The last prices that are known are of the sketch, 5; the structure's was the same as that before. */
export const structure: readonly Line[] = [
  line({
    task: "image.edit",
    tiers: ["standard", "premium"],
    seconds: 10,
    model: models.structure,
    cost: credits(5),
    order: (task) => ({
      model: models.structure,
      input: {
        ...looked("control/structure", task),
        ...common(task),
      },
      files: { image: task.image },
      fit: follows,
    }),
  }),
  line({
    task: "image.sketch",
    tiers: ["standard", "premium"],
    seconds: 10,
    model: models.sketch,
    cost: credits(5),
    order: (task) => ({
      model: models.sketch,
      input: {
        ...worded(task.prompt || "A finished picture of this drawing"),
        // Both say how far the drawing is held to.
        control_strength: task.strength,
        ...common(task),
      },
      files: { image: task.drawing },
      fit: follows,
    }),
  }),
];

export const sd3: readonly Line[] = [
  line({
    task: "image.generate",
    tiers: ["premium"],
    seconds: 10,
    model: models.sd3,
    cost: credits(6.5),
    order: sd3Scene,
  }),
  line({
    task: "image.edit",
    tiers: ["standard", "premium"],
    seconds: 10,
    model: models.sd3,
    cost: credits(6.5),
    order: sd3Edit,
  }),
];

/** Always four times as large, up to 16 megapixels; as JPEG, for as PNG that is more than a still may be. */
export const fast: readonly Line[] = [
  line({
    task: "image.upscale",
    tiers: ["standard", "premium"],
    seconds: 3,
    model: models.fast,
    // Of 2025, the last that is known.
    cost: credits(1),
    order: ({ image }) => ({
      model: models.fast,
      input: { output_format: "jpeg" },
      files: { image },
      fit: asItIs,
    }),
  }),
];
