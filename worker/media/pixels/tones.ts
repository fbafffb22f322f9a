import type { Rgb } from "./picture";
import { rgbOf } from "./picture";

/** A colour for each of 256 lights, three numbers an entry. */
export type Ramp = Float32Array;

/** Colours from dark to light; each stands at its light, or they are spread evenly. */
export function rampOf(colours: readonly (string | readonly [at: number, colour: string])[]): Ramp {
  const stops = colours.map((stop, index): { at: number; rgb: Rgb } =>
    typeof stop === "string"
      ? { at: index / Math.max(1, colours.length - 1), rgb: rgbOf(stop) }
      : { at: stop[0], rgb: rgbOf(stop[1]) },
  );
  const ramp = new Float32Array(256 * 3);
  for (let entry = 0; entry < 256; entry++) {
    const light = entry / 255;
    const next = stops.findIndex(({ at }) => at >= light);
    const to = stops[next] ?? stops.at(-1);
    const from = stops[Math.max(0, (next < 0 ? stops.length : next) - 1)] ?? to;
    if (!from || !to) continue;
    const share =
      to.at > from.at ? Math.min(1, Math.max(0, (light - from.at) / (to.at - from.at))) : 0;
    for (const channel of [0, 1, 2] as const) {
      ramp[entry * 3 + channel] = from.rgb[channel] + (to.rgb[channel] - from.rgb[channel]) * share;
    }
  }
  return ramp;
}

/** Where a light stands in a ramp. */
export const entryOf = (light: number): number =>
  light <= 0 ? 0 : light >= 1 ? 765 : ((light * 255 + 0.5) | 0) * 3;

/** A curve read off at 1024 places: for what is costly to work out at every pixel. */
export function curveOf(bend: (value: number) => number): (value: number) => number {
  const values = Float32Array.from({ length: 1025 }, (_, place) => bend(place / 1024));
  return (value) => values[value <= 0 ? 0 : value >= 1 ? 1024 : (value * 1024 + 0.5) | 0] ?? 0;
}
