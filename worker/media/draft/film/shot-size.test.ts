import { shotSizes, stillSizes } from "@aktion/schema/graph/sizes";
import { aspectSchema } from "@aktion/schema/tasks/task";
import { expect, test } from "vitest";
import { shotSizeOf } from "./shot-size";

test.each(aspectSchema.options)(
  "a shot at %s is quick to draw, or as sharp as a still",
  (aspect) => {
    const sized = ({ w, h }: { w: number; h: number }) => ({ width: w, height: h });
    for (const wish of [undefined, "", "quick", "1280"])
      expect(shotSizeOf(wish)(aspect)).toEqual(sized(shotSizes[aspect]));
    expect(shotSizeOf("sharp")(aspect)).toEqual(sized(stillSizes[aspect]));
  },
);
