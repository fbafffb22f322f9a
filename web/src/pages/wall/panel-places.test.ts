import { expect, test } from "vitest";
import { panelPlaces, pictureSize } from "./panel-places";

test.each([1, 2, 3, 4, 5, 6])("%i panels stay inside the picture and apart", (count) => {
  for (const upright of [false, true]) {
    const places = panelPlaces(count, upright && count <= 4);
    expect(places).toHaveLength(count);
    for (const { x, y, w, h } of places) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + w).toBeLessThanOrEqual(pictureSize.w + 0.001);
      expect(y + h).toBeLessThanOrEqual(pictureSize.h + 0.001);
    }
    for (const one of places)
      for (const other of places) {
        if (one === other) continue;
        const apart =
          one.x + one.w < other.x ||
          other.x + other.w < one.x ||
          one.y + one.h < other.y ||
          other.y + other.h < one.y;
        expect(apart).toBe(true);
      }
  }
});
