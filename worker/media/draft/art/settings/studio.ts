import { curve, rectangle } from "../geometry";
import type { Stage } from "../stage";

/** A photographer's backdrop: one sweep of paper, lit from the scene's side; black at night. */
export function studio(stage: Stage): void {
  const { lens, scene, chance, focus } = stage;
  const { width, height } = lens;
  const isDark = scene.time === "night";
  const far = focus + 6;
  const tone = (level: number): string =>
    stage.tone(isDark ? Math.min(10, level + 5) : level, focus);
  stage.at(900, (sheet) => {
    sheet.paint(rectangle(-5, -5, width + 5, height + 5), tone(isDark ? 5 : 3.6));
    const x = 0.5 + scene.side * 0.16;
    sheet.raw(
      `<defs><radialGradient id="backdrop" cx="${x}" cy="0.36" r="0.78">` +
        `<stop offset="0" stop-color="${tone(isDark ? 3 : 0.8)}" stop-opacity="0.95"/>` +
        `<stop offset="1" stop-color="${tone(isDark ? 3 : 0.8)}" stop-opacity="0"/></radialGradient></defs>` +
        `<rect width="${width}" height="${height}" fill="url(#backdrop)"/>`,
    );
    sheet.hatch(rectangle(0, 0, width, height), {
      colour: tone(isDark ? 2 : 5),
      angle: -0.62 * scene.side,
      spacing: 17,
      width: 5,
      opacity: 0.09,
      gaps: 0.35,
    });
  });
  // Where the paper bends to the floor, there is no edge: only a slow change of tone.
  const [, bend] = lens.at([0, 0, far]);
  if (bend > height * 1.02) return;
  stage.at(880, (sheet) => {
    const floor = curve(
      [
        [-10, bend + chance.around(6)],
        [width * 0.5, bend - height * 0.012],
        [width + 10, bend + chance.around(6)],
        [width + 10, height + 10],
        [-10, height + 10],
      ],
      true,
      5,
    );
    sheet.paint(floor, tone(2.2), 0.5);
  });
}
