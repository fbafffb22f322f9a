/** What a still is printed on; `own` is a page as large as the picture and its margin. */
export const papers = ["a4", "letter", "own"] as const;
export type Paper = (typeof papers)[number];

/** In millimetres, all around. */
export const margins = ["0", "10", "20"] as const;
export type Margin = (typeof margins)[number];

/** Enough for a print that is held in the hands. */
export const printDpi = 150;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface PageLayout {
  /** In points, as PDF counts: 72 an inch, from the bottom left. */
  readonly page: Size;
  readonly picture: Size & { readonly x: number; readonly y: number };
  /** 150, or more where it had to be made smaller to fit. */
  readonly dpi: number;
}

const inch = 72;
const pointsOf = (millimetres: number): number => (millimetres / 25.4) * inch;

const sheets: Readonly<Record<Exclude<Paper, "own">, Size>> = {
  a4: { width: pointsOf(210), height: pointsOf(297) },
  letter: { width: 8.5 * inch, height: 11 * inch },
};

/** The sheet lies as the picture does; a picture is never made larger than its pixels at 150 DPI. */
export function layOut(pixels: Size, paper: Paper, margin: Margin): PageLayout {
  const edge = pointsOf(Number(margin));
  const width = (pixels.width / printDpi) * inch;
  const height = (pixels.height / printDpi) * inch;
  const sheet = paper === "own" ? null : sheets[paper];
  const page = !sheet
    ? { width: width + 2 * edge, height: height + 2 * edge }
    : width > height
      ? { width: sheet.height, height: sheet.width }
      : sheet;
  const scale = sheet
    ? Math.min(1, (page.width - 2 * edge) / width, (page.height - 2 * edge) / height)
    : 1;
  const picture = { width: width * scale, height: height * scale };
  return {
    page,
    picture: {
      ...picture,
      x: (page.width - picture.width) / 2,
      y: (page.height - picture.height) / 2,
    },
    dpi: printDpi / scale,
  };
}

/** Points as centimetres, for people. */
export const centimetres = (points: number): number => (points / inch) * 2.54;
