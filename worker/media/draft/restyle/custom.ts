import { blur } from "../../pixels/blur";
import type { Picture } from "../../pixels/picture";
import { blankPicture, lightOf, percentiles } from "../../pixels/picture";
import { entryOf, rampOf } from "../../pixels/tones";
import { filmGrain, glow, vignette, wear } from "./finish";
import type { Look } from "./look";
import { hands } from "./media";
import type { Setup } from "./style";
import { seedOf } from "./style";

/** Tones and colours of a look, as a new picture. */
function graded(source: Picture, look: Look): Picture {
  const light = lightOf(source);
  const [dark = 0, bright = 1] = percentiles(light, [0.01, 0.99]);
  const stretch = 0.6;
  const [from, range] = [dark * stretch, 1 - dark * stretch - (1 - bright) * stretch];
  const gamma = 1 / look.lift;
  const tones = Float32Array.from({ length: 256 }, (_, entry) => {
    const value = Math.min(1, Math.max(0, (entry / 255 - from) / range)) ** gamma;
    const curve = 0.5 + (value - 0.5) * look.contrast;
    const soft = curve < 0.04 ? 0.04 * Math.exp((curve - 0.04) * 25) : Math.min(1, curve);
    return look.fade + soft * (1 - look.fade * 1.2);
  });
  const tint = look.tint.length > 0 ? rampOf(look.tint) : null;
  const weight = tint ? look.weight : 0;
  const result = blankPicture(source);
  for (let at = 0; at < light.length; at++) {
    const own = light[at] ?? 0;
    const value = tones[entryOf(own) / 3] ?? 0;
    const gain = Math.min(1.6, value / Math.max(0.1, own)) * look.saturation;
    const entry = entryOf(value);
    const mix = (channel: 0 | 1 | 2, shown: number): number => {
      const colour = value + (shown - own) * gain;
      if (!tint) return colour;
      // The tint brings its colour, and most of its light; what is left of the still's own shows through.
      const ramp = (tint[entry + channel] ?? 0) + (colour - value) * (1 - weight * 0.55);
      return colour + (ramp - colour) * weight;
    };
    result.r[at] = mix(0, source.r[at] ?? 0);
    result.g[at] = mix(1, source.g[at] ?? 0);
    result.b[at] = mix(2, source.b[at] ?? 0);
  }
  return result;
}

function softened(picture: Picture, amount: number, unit: number): void {
  for (const channel of ["r", "g", "b"] as const) {
    const plane = picture[channel];
    const soft = blur(plane, picture, 3.2 * unit);
    for (let at = 0; at < plane.length; at++) {
      plane[at] = (plane[at] ?? 0) + ((soft[at] ?? 0) - (plane[at] ?? 0)) * amount;
    }
  }
}

/** Lines of a screen, with the colours sliding off to the side as on tape. */
function taped({ width, height, r, g, b }: Picture, amount: number, unit: number): void {
  const slide = Math.round(4 * unit * amount);
  const pitch = Math.max(2, Math.round(3 * unit));
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const dim = y % pitch === 0 ? 1 - 0.34 * amount : 1;
    const red = r.slice(row, row + width);
    const blue = b.slice(row, row + width);
    for (let x = 0, at = row; x < width; x++, at++) {
      r[at] = (red[Math.max(0, x - slide)] ?? 0) * dim;
      g[at] = (g[at] ?? 0) * dim;
      b[at] = (blue[Math.min(width - 1, x + slide)] ?? 0) * dim;
    }
  }
}

/** A still in a look: its forms by the medium, its tones and colours, then what lies on the surface. */
export async function inLook(source: Picture, look: Look, setup: Setup): Promise<Picture> {
  const { chance, unit, breathe } = setup;
  const seed = seedOf(chance.branch("surface"));
  const hand = hands[look.medium];
  const form = hand.form(source, unit);
  await breathe();
  const result = graded(form, look);
  if (look.softness > 0) softened(result, look.softness, unit);
  await breathe();
  hand.surface(result, source, unit, seed);
  await breathe();
  if (look.glow > 0) glow(result, 0.62, 16 * unit, look.glow * 0.8, [1, 0.86, 0.72]);
  if (look.lines > 0) taped(result, look.lines, unit);
  if (look.vignette > 0) vignette(result, look.vignette);
  if (look.wear > 0) wear(result, look.wear, seed);
  if (look.grain > 0) {
    filmGrain(result, {
      amount: look.grain * 2.1,
      size: 1.7 * unit,
      colour: look.saturation * 0.5,
      seed,
    });
  }
  return result;
}
