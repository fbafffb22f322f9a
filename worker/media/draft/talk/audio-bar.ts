import type { Sound } from "../../sound/sound";

const bars = 96;
const ground = 0xff12100f;
const quiet = 0xff6e6a66;
const played = 0xff3ca3f2;

/** The loudest of each stretch, against the loudest of all. */
function heights({ samples }: Sound): number[] {
  const step = Math.max(1, Math.floor(samples.length / bars));
  const peaks = Array.from({ length: bars }, (_, bar) => {
    let most = 0;
    for (let at = bar * step; at < Math.min(samples.length, (bar + 1) * step); at += 7)
      most = Math.max(most, Math.abs(samples[at] ?? 0));
    return most;
  });
  const most = Math.max(0.02, ...peaks);
  return peaks.map((peak) => peak / most);
}

/**
 * The sound as a strip along the foot of a picture, lit as far as it has been heard. Where no face
 * was drawn, nobody's mouth is guessed at: this shows honestly that there is speech, and when.
 */
export function audioBar(sound: Sound, width: number, height: number) {
  const peaks = heights(sound);
  const strip = Math.max(14, Math.round(height * 0.075));
  const { seconds } = sound;
  /** How many bars are lit at a moment. */
  const litAt = (time: number): number => Math.round(Math.min(1, time / (seconds || 1)) * bars);
  const fill = (
    frame: Uint32Array,
    [x, y]: readonly [number, number],
    [wide, high]: readonly [number, number],
    colour: number,
  ): void => {
    for (let row = y; row < y + high; row++)
      frame.fill(colour, row * width + x, row * width + x + wide);
  };
  const draw = (frame: Uint32Array, time: number): void => {
    const top = height - strip;
    const lit = litAt(time);
    fill(frame, [0, top], [width, strip], ground);
    const pitch = width / bars;
    const wide = Math.max(1, Math.floor(pitch * 0.6));
    for (const [bar, peak] of peaks.entries()) {
      const high = Math.max(2, Math.round(peak * (strip - 6)));
      const x = Math.floor(bar * pitch + (pitch - wide) / 2);
      const y = top + Math.floor((strip - high) / 2);
      fill(frame, [x, y], [wide, high], bar < lit ? played : quiet);
    }
  };
  return { litAt, draw };
}
