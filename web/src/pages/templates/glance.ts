/** Where a picture lies in its frame, in pixels of the frame, and how large. */
export interface Glance {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const smallest = 0.05;
const largest = 3;

/** All of it in the middle of the frame, never larger than it is. */
export function fitting(picture: Size, frame: Size): Glance {
  const scale = Math.max(
    smallest,
    Math.min(1, frame.width / picture.width, frame.height / picture.height),
  );
  return {
    scale,
    x: (frame.width - picture.width * scale) / 2,
    y: (frame.height - picture.height * scale) / 2,
  };
}

export const movedBy = ({ x, y, scale }: Glance, right: number, down: number): Glance => ({
  x: x + right,
  y: y + down,
  scale,
});

/** The point of the picture under `at` stays under it. */
export function zoomedAt(glance: Glance, by: number, at: { x: number; y: number }): Glance {
  const scale = Math.min(largest, Math.max(smallest, glance.scale * by));
  const grown = scale / glance.scale;
  return { scale, x: at.x - (at.x - glance.x) * grown, y: at.y - (at.y - glance.y) * grown };
}
