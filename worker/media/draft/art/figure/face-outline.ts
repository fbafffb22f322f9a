import type { Design } from "../../reading/scene";
import type { Point } from "../geometry";

/** Half-widths of a head from the temple down to the chin, by face shape, at fixed heights. */
const jaws: Record<
  Design["face"],
  readonly [cheek: number, jaw: number, chin: number, low: number]
> = {
  oval: [0.375, 0.29, 0.13, 0.5],
  round: [0.4, 0.335, 0.17, 0.475],
  square: [0.385, 0.335, 0.2, 0.49],
  long: [0.355, 0.28, 0.135, 0.535],
  heart: [0.385, 0.265, 0.095, 0.5],
};

/** The head's outline with the far cheek flattened and the near jaw opened as the head turns. */
export function faceOutline({ face, age }: Design, turn: number): Point[] {
  const [cheek, jaw, chin, low] = jaws[face];
  const young = age === "child" ? 0.03 : 0;
  const half: Point[] = [
    [0, -0.5],
    [0.2, -0.475],
    [0.335, -0.36],
    [0.39, -0.16],
    [cheek + 0.005, 0.04],
    [cheek - 0.015 + young, 0.17],
    [jaw + young, 0.31],
    [chin + 0.055, low - 0.06],
    [chin * 0.55, low],
  ];
  const amount = Math.abs(turn);
  const side = (sign: number): Point[] =>
    half.map(([x, y]) => {
      const isFar = sign === Math.sign(turn);
      const lower = Math.max(0, y + 0.1);
      const squeezed = isFar
        ? 1 - 0.1 * amount - (y > 0 && y < 0.1 ? 0.05 * amount : 0)
        : 1 + 0.06 * amount;
      const dip = isFar && y > -0.1 && y < 0.02 ? 0.93 : 1;
      return [sign * x * squeezed * dip + turn * 0.17 * lower, y];
    });
  const right = side(1);
  const left = side(-1).reverse();
  return [...right, ...left.slice(0, -1)];
}
