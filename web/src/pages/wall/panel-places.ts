export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The picture of an example is this large, in units of its own. */
export const pictureSize = { w: 480, h: 180 };
const gap = 3;

const row = (count: number, width: number, left: number): Place[] =>
  Array.from({ length: count }, (_, place) => ({
    x: left + place * (width + gap),
    y: 0,
    w: width,
    h: pictureSize.h,
  }));

function grid(across: number, down: number): Place[] {
  const w = (pictureSize.w - gap * (across - 1)) / across;
  const h = (pictureSize.h - gap * (down - 1)) / down;
  return Array.from({ length: across * down }, (_, place) => ({
    x: (place % across) * (w + gap),
    y: Math.floor(place / across) * (h + gap),
    w,
    h,
  }));
}

/** A wide frame first, then two stacked beside it. */
function leadAndTwo(): Place[] {
  const h = (pictureSize.h - gap) / 2;
  const w = (h * 16) / 9;
  const lead = { x: 0, y: 0, w: pictureSize.w - w - gap, h: pictureSize.h };
  return [lead, { x: lead.w + gap, y: 0, w, h }, { x: lead.w + gap, y: h + gap, w, h }];
}

/** Where each panel of an example stands in its picture. */
export function panelPlaces(count: number, upright: boolean): Place[] {
  if (upright) {
    const width = (pictureSize.h * 9) / 16;
    const all = count * width + (count - 1) * gap;
    return row(count, width, (pictureSize.w - all) / 2);
  }
  if (count === 3) return leadAndTwo();
  if (count === 4) return grid(2, 2);
  if (count === 6) return grid(3, 2);
  return grid(count, 1);
}
