import { blur, enlarged, partOf, shrunk } from "../../pixels/blur";
import type { Picture, Plane, Size } from "../../pixels/picture";
import { lightOf, percentiles } from "../../pixels/picture";
import { closed } from "../../pixels/spread";

/** Paper under a lamp is judged on an eighth of the size. */
const factor = 8;
/** Shares of the width: nothing filled broader than twice this is taken for shaded paper. */
const reach = 0.07;

/** On a drawing pad the ground is one and the same colour; on a photo of paper it never is. */
function isOneGround(light: Plane): boolean {
  const [top = 1] = percentiles(light, [0.9]);
  let same = 0;
  for (let at = 0; at < light.length; at++) if (Math.abs((light[at] ?? 0) - top) < 0.006) same++;
  return same > light.length * 0.4;
}

/** How light the bare paper is at each place, in one colour. */
function paperUnder(plane: Plane, size: Size): Plane {
  const small = partOf(size, factor);
  const radius = Math.max(1, Math.round((reach * size.width) / factor));
  const rough = closed(shrunk(plane, size, factor), small, radius);
  return enlarged(blur(rough, small, radius * 0.5), small, size, factor);
}

/** Light lines on a dark ground are turned round: from here on, ink is dark. */
function inkIsDark(picture: Picture): void {
  const light = lightOf(picture);
  const [middle = 1] = percentiles(light, [0.5]);
  if (middle > 0.42) return;
  for (const plane of [picture.r, picture.g, picture.b]) {
    for (let at = 0; at < plane.length; at++) {
      const own = light[at] ?? 0;
      plane[at] = Math.min(1, Math.max(0, 1 - own + ((plane[at] ?? 0) - own) * 0.8));
    }
  }
}

/** Makes the paper white in place, whatever its colour, and however unevenly it was lit. */
export function evenPaper(picture: Picture): void {
  inkIsDark(picture);
  const oneGround = isOneGround(lightOf(picture));
  for (const plane of [picture.r, picture.g, picture.b]) {
    const [top = 1] = oneGround ? percentiles(plane, [0.9]) : [1];
    const under = oneGround ? null : paperUnder(plane, picture);
    for (let at = 0; at < plane.length; at++) {
      const white = Math.max(0.15, under ? (under[at] ?? 1) : top);
      plane[at] = Math.min(1, (plane[at] ?? 0) / white);
    }
  }
}
