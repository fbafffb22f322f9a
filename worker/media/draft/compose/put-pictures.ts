import { blend, paper } from "../art/colours";
import type { Stage } from "../art/stage";

/** A photograph among the stills: what it is called in the drawing, and its shape. */
export interface Picture {
  readonly href: string;
  /** Width over height. */
  readonly shape: number;
}

/** Where each stands: its share of the width, metres behind the people, metres of height. */
const spots: readonly (readonly [across: number, behind: number, tall: number])[] = [
  [0.5, 3.4, 3.3],
  [0.2, 1.9, 2.3],
  [0.8, 2.1, 2.3],
  [0.34, 2.7, 2.7],
  [0.67, 2.9, 2.7],
  [0.07, 1.5, 2],
];

/**
 * Photographs have nobody to be drawn again: they are mounted as boards that stand in the scene, in
 * its light and its air, behind the people.
 */
export function putPictures(stage: Stage, pictures: readonly Picture[]): void {
  const { lens, focus, chance, unit } = stage;
  const draw = chance.branch("boards");
  for (const [index, { href, shape }] of pictures.entries()) {
    const [across, behind, tall] = spots[index % spots.length] ?? [0.5, 2, 2];
    const z = focus + behind * Math.max(0.5, focus / 4);
    const scale = lens.scale(z);
    const height = tall * scale * Math.max(0.5, Math.min(1, focus / 4));
    const width = Math.min(height * shape, lens.width * 0.42);
    const high = width / shape;
    const x = across * lens.width - width / 2;
    const y = lens.at([0, 0, z])[1] - high;
    const lean = draw.around(2.4);
    const border = 7 * unit;
    stage.at(z, (sheet) => {
      const turn = ` transform="rotate(${lean} ${x + width / 2} ${y + high})"`;
      const shade = `fill="#1c1815" fill-opacity="0.3"`;
      const slide = -stage.scene.side * 14 * unit;
      sheet.raw(
        `<g${turn}><rect x="${x - border + slide}" y="${y - border + 9 * unit}" width="${width + 2 * border}" height="${high + 2 * border}" ${shade}/>` +
          `<rect x="${x - border}" y="${y - border}" width="${width + 2 * border}" height="${high + border}" fill="${blend(paper, stage.tone(3, z), 0.25)}" stroke="#1f1c1a" stroke-width="${1.6 * unit}"/>` +
          `<image href="${href}" x="${x}" y="${y}" width="${width}" height="${high}" preserveAspectRatio="xMidYMid slice"/>` +
          `<rect x="${x}" y="${y}" width="${width}" height="${high}" fill="${stage.tone(5, z)}" fill-opacity="0.16"/></g>`,
      );
    });
  }
}
