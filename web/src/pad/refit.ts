import type { Drawing, Fill, Mark, Paper } from "./drawing";
import { perPixel } from "./drawing";
import { eachStretch, runsOf } from "./flood-fill";

interface Fit {
  readonly from: Paper;
  readonly to: Paper;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

const fitOf = (from: Paper, to: Paper): Fit => {
  const scale = Math.min(to.width / from.width, to.height / from.height);
  return {
    from,
    to,
    scale,
    left: (to.width - from.width * scale) / 2,
    top: (to.height - from.height * scale) / 2,
  };
};

function refitFill(fill: Fill, { from, to, scale, left, top }: Fit): Fill {
  const mask = new Uint8Array(to.width * to.height);
  eachStretch(fill.runs, from.width, (x, y, length) => {
    const rows = [Math.round(top + y * scale), Math.round(top + (y + 1) * scale)] as const;
    const start = Math.round(left + x * scale);
    const end = Math.round(left + (x + length) * scale);
    for (let row = rows[0]; row < rows[1]; row += 1) {
      mask.fill(1, row * to.width + start, row * to.width + end);
    }
  });
  return { ...fill, runs: runsOf(mask) };
}

const refitMark = (mark: Mark, fit: Fit): Mark => {
  if (mark.kind === "fill") return refitFill(mark, fit);
  const shift = [fit.left * perPixel, fit.top * perPixel];
  const points = mark.points.map((value, place) =>
    place % 3 === 2 ? value : Math.round(value * fit.scale + shift[place % 3]!),
  );
  return { ...mark, points, size: Math.round(mark.size * fit.scale * 100) / 100 };
};

/** The same drawing in the middle of another paper, whole: the board's aspect was changed. */
export function refit(drawing: Drawing, paper: Paper): Drawing {
  const { width, height } = paper;
  if (drawing.width === width && drawing.height === height) return drawing;
  const fit = fitOf(drawing, paper);
  const layers = drawing.layers.map((layer) => ({
    ...layer,
    marks: layer.marks.map((mark) => refitMark(mark, fit)),
  }));
  return { ...drawing, width, height, layers };
}
