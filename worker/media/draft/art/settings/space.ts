import { blend } from "../colours";
import { ellipse, rectangle } from "../geometry";
import type { Stage } from "../stage";

const dark = "#17181d";

/** The dark between the stars, and the limb of a planet below. */
export function space(stage: Stage): void {
  const { lens, chance, scene, unit } = stage;
  const { width, height } = lens;
  stage.at(4_000, (sheet) => {
    sheet.paint(rectangle(0, 0, width, height), dark);
    sheet.hatch(rectangle(0, 0, width, height), {
      colour: "#2b2d35",
      angle: -0.3,
      spacing: 34,
      width: 22,
      gaps: 0.35,
      opacity: 0.6,
    });
    const stars = Array.from({ length: 150 }, () => {
      const size = unit * (chance.chance(0.1) ? 2.2 : chance.between(0.6, 1.4));
      return ellipse(chance.next() * width, chance.next() * height, size, size, 6);
    });
    sheet.paintAll(stars, "#f3ecdc", 0.85);
    const radius = height * 1.5;
    const x = width * (0.5 - scene.lead * 0.25);
    const y = height * 0.8 + radius;
    const disc = ellipse(x, y, radius, radius, 90);
    sheet.paint(ellipse(x, y, radius * 1.012, radius * 1.012, 90), "#cfd6da", 0.35);
    sheet.marker(disc, "#8d9291", 0.08);
    for (let index = 0; index < 7; index++) {
      const along = chance.between(-0.5, 0.5);
      const band = ellipse(
        x + along * radius,
        y - radius * Math.cos(along) * 0.93 + chance.around(30) * unit,
        unit * chance.between(60, 190),
        unit * chance.between(6, 16),
        18,
      );
      sheet.paint(band, "#e9e4d8", 0.4);
    }
    sheet.paint(
      ellipse(x - scene.side * 130 * unit, y + 40 * unit, radius, radius, 90),
      dark,
      0.45,
    );
    sheet.outline(disc, 1.6, { colour: blend(dark, "#000000", 0.4) });
  });
}
