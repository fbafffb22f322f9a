import { rectangle } from "./geometry";
import type { Point } from "./geometry";
import type { Sheet } from "./sheet";
import type { Stage } from "./stage";

/** A sill, a shelf, the top of a wall: what is on it stands before its far edge. */
export function ledge(stage: Stage, sheet: Sheet, [, y]: Point): void {
  const { lens, unit, focus } = stage;
  const { width, height } = lens;
  const back = y - 26 * unit;
  const edge = y + 34 * unit;
  sheet.marker(rectangle(-20, back, width + 20, edge), stage.tone(1.4, focus), 0.02);
  sheet.marker(rectangle(-20, edge, width + 20, edge + 44 * unit), stage.tone(3.2, focus), 0.02);
  sheet.paint(rectangle(-20, edge + 44 * unit, width + 20, height + 20), stage.tone(4.6, focus));
  const lines = [back, edge, edge + 44 * unit].map((at): Point[] => [
    [-20, at],
    [width + 20, at],
  ]);
  sheet.strokes(lines, 2, { colour: "#1f1c1a", taper: 0, wobble: 0.5 });
  sheet.paint(rectangle(-20, edge + 44 * unit, width + 20, edge + 62 * unit), "#1c1815", 0.22);
}

/** A window close behind: its panes full of the hour's sky, and a curtain at each side. */
export function windowBehind(stage: Stage): void {
  const { lens, unit, focus, scene, chance } = stage;
  const { width, height } = lens;
  const draw = chance.branch("window");
  stage.at(focus * 1.28, (sheet) => {
    sheet.marker(rectangle(-20, -20, width + 20, height + 20), stage.tone(3, focus), 1.2);
    const [left, right] = [width * 0.14, width * 0.86];
    const pane = rectangle(left, -20, right, height);
    sheet.paint(pane, scene.time === "night" ? "#2b313c" : stage.lamp);
    const roofs: Point[] = [[left, height * 0.9]];
    for (let x = left; x < right; x += width * 0.09) {
      const top = height * draw.between(0.34, 0.56);
      roofs.push([x, top], [Math.min(right, x + width * 0.09), top]);
    }
    sheet.paint(
      [...roofs, [right, height * 0.9]],
      stage.tone(scene.time === "night" ? 8 : 1.8, focus),
      0.8,
    );
    if (scene.time === "night")
      sheet.paint(
        Array.from({ length: 30 }, (_, index): Point => {
          const angle = (index / 30) * Math.PI * 2;
          return [
            width * (0.5 + scene.side * 0.2) + Math.cos(angle) * 34 * unit,
            height * 0.2 + Math.sin(angle) * 34 * unit,
          ];
        }),
        stage.lamp,
      );
    const bar = (points: readonly [Point, Point]): void => {
      sheet.stroke(points, 15, { colour: "#1f1c1a", taper: 0, wobble: 0.4 });
      sheet.stroke(points, 11, { colour: stage.tone(1.2, focus), taper: 0, wobble: 0.4 });
    };
    bar([
      [left, height * 0.3],
      [right, height * 0.3],
    ]);
    for (const x of [left, width * 0.5, right])
      bar([
        [x, -20],
        [x, height],
      ]);
    for (const way of [-1, 1]) {
      const at = way < 0 ? 0 : width;
      const fold = (share: number): number => at - way * width * share;
      sheet.marker(
        [
          [fold(-0.02), -20],
          [fold(0.13), -20],
          [fold(0.1), height * 0.5],
          [fold(0.12), height],
          [fold(-0.02), height],
        ],
        stage.tone(4.4, focus),
        1.5,
      );
      sheet.strokes(
        [0.03, 0.07, 0.11].map((share): Point[] => [
          [fold(share), -10],
          [fold(share * 0.85), height * 0.5],
          [fold(share), height],
        ]),
        1.6,
        { colour: "#1f1c1a" },
      );
    }
  });
}
