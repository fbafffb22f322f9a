import { blend } from "../colours";
import type { Point } from "../geometry";
import { curve, strip } from "../geometry";
import type { CreatureWork } from "./creature-work";
import type { HeadPose } from "./head-pose";
import { onHead } from "./head-pose";
import type { HeadKind } from "./heads";
import { profiles } from "./heads";

/** Horns or antlers; `shift` sets those of the far side apart. */
export function horns(work: CreatureWork, kind: HeadKind, pose: HeadPose, shift: number): void {
  const { horn } = profiles[kind];
  if (!horn) return;
  const at = onHead(work, pose);
  const px = pose.size * work.size;
  const bone = blend("#e6dcc6", work.far, shift > 0 ? 0.4 : 0);
  const tusk = (line: readonly Point[], wide: number): void => {
    const spots = curve(
      line.map(([x, y]) => at([x + shift, y])),
      false,
      4,
    );
    const shape = strip(
      spots,
      spots.map((_, index) => wide * px * (1 - (index / spots.length) * 0.85)),
    );
    work.sheet.paint(shape, bone);
    work.sheet.outline(shape, work.pen * 0.8, { colour: work.line });
  };
  if (horn === "horns")
    tusk(
      [
        [0.1, 0.2],
        [0.08, 0.38],
        [0.2, 0.54],
        [0.36, 0.58],
      ],
      0.09,
    );
  if (horn === "back")
    tusk(
      [
        [0.2, 0.22],
        [0.1, 0.44],
        [-0.12, 0.6],
        [-0.36, 0.62],
      ],
      0.1,
    );
  if (horn !== "antlers") return;
  tusk(
    [
      [0.12, 0.2],
      [0.02, 0.5],
      [-0.16, 0.8],
      [-0.08, 1.2],
      [0.1, 1.42],
    ],
    0.075,
  );
  tusk(
    [
      [0.04, 0.42],
      [0.24, 0.58],
      [0.36, 0.8],
    ],
    0.055,
  );
  tusk(
    [
      [-0.12, 0.76],
      [-0.32, 0.94],
      [-0.4, 1.2],
    ],
    0.055,
  );
  tusk(
    [
      [-0.1, 1.0],
      [0.12, 1.06],
      [0.26, 1.24],
    ],
    0.05,
  );
}

export function tusks(work: CreatureWork, at: (place: Point) => Point, px: number): void {
  const line = curve(
    (
      [
        [0.62, -0.26],
        [0.78, -0.5],
        [1.02, -0.6],
        [1.24, -0.5],
      ] as Point[]
    ).map(at),
    false,
    4,
  );
  const shape = strip(
    line,
    line.map((_, index) => px * 0.1 * (1 - (index / line.length) * 0.8)),
  );
  work.sheet.paint(shape, "#efe6d3");
  work.sheet.outline(shape, work.pen * 0.9, { colour: work.line });
}
