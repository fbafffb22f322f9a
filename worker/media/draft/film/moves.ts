import type { Chance } from "../chance";

/** How far in the camera is (1 shows all there is) and where it looks, -1 to 1 within its room. */
export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** `share` runs from 0 to 1 over the shot, already eased; `amount` grows with its length. */
export type Move = (share: number, amount: number, sway: (line: number) => number) => Camera;

const between = (from: number, to: number, share: number): number => from + (to - from) * share;

export const moves = {
  static: () => ({ zoom: 1, x: 0, y: 0 }),
  drift: (share, amount) => ({ zoom: 1 + 0.07 * amount * share, x: 0, y: -0.2 }),
  push: (share, amount) => ({ zoom: 1 + 0.28 * amount * share, x: 0, y: -0.25 }),
  pull: (share, amount) => ({ zoom: 1 + 0.28 * amount * (1 - share), x: 0, y: -0.25 }),
  "pan-left": (share, amount) => ({ zoom: 1 + 0.2 * amount, x: between(1, -1, share), y: 0 }),
  "pan-right": (share, amount) => ({ zoom: 1 + 0.2 * amount, x: between(-1, 1, share), y: 0 }),
  "tilt-up": (share, amount) => ({ zoom: 1 + 0.22 * amount, x: 0, y: between(1, -1, share) }),
  "tilt-down": (share, amount) => ({ zoom: 1 + 0.22 * amount, x: 0, y: between(-1, 1, share) }),
  track: (share, amount) => ({
    zoom: 1.06 + 0.1 * amount * (0.5 + share / 2),
    x: between(-0.9, 0.9, share),
    y: -0.1,
  }),
  handheld: (share, _amount, sway) => ({
    zoom: 1.07 + 0.015 * share,
    x: sway(1) * 0.8,
    y: sway(2) * 0.8,
  }),
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;

/** The first line whose words are in the prompt names the move. */
const spoken: readonly (readonly [MoveName, RegExp])[] = [
  ["static", /\b(static|locked.?off|lock off|tripod|still camera|no camera move|fixed camera)\b/],
  ["handheld", /\b(hand.?held|shaky|documentary|verite|vérité)\b/],
  [
    "pull",
    /\b(pull(s|ing)? (back|out|away)|zoom(s|ing)? out|dolly out|crane (up|out)|reveal(s)?)\b/,
  ],
  ["push", /\b(push(es|ing)?( slowly)?( in)?|zoom(s|ing)? in|dolly in|move in|closer|creep)\b/],
  ["pan-left", /\b(pan(s|ning)?( \w+)? left|left pan|whip left)\b/],
  ["pan-right", /\b(pan(s|ning)?|right pan|whip right)\b/],
  ["tilt-down", /\b(tilt(s|ing)?( \w+)? down|crane down|look(s|ing)? down)\b/],
  ["tilt-up", /\b(tilt(s|ing)?|look(s|ing)? up)\b/],
  ["track", /\b(track(s|ing)?|truck(s|ing)?|dolly|parallax|follow(s|ing)?|orbit(s)?|steadicam)\b/],
];

export function moveFor(asked: string, words: string): MoveName {
  if (Object.hasOwn(moves, asked)) return asked as MoveName;
  return spoken.find(([, pattern]) => pattern.test(words))?.[0] ?? "drift";
}

/** Slow at both ends, even between. */
export const ease = (share: number): number => {
  const edge = 0.18;
  const top = 1 / (1 - edge);
  if (share < edge) return (top * share * share) / (2 * edge);
  if (share > 1 - edge) return 1 - (top * (1 - share) * (1 - share)) / (2 * edge);
  return top * (share - edge / 2);
};

/** A slow, even wandering between -1 and 1, in seconds; each line wanders by itself. */
export function swayOf(chance: Chance): (line: number, seconds: number) => number {
  const phase = Array.from({ length: 9 }, () => chance.between(0, Math.PI * 2));
  return (line, seconds) => {
    const wave = (index: number, speed: number): number =>
      Math.sin(seconds * speed + (phase[(line * 3 + index) % 9] ?? 0));
    return 0.55 * wave(0, 1.3) + 0.3 * wave(1, 2.9) + 0.15 * wave(2, 6.1);
  };
}
