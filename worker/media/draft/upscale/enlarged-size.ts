import { stillPixels } from "@aktion/schema/media/limits";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { MediaRefusal } from "../../refusal";

interface Target {
  readonly width: number;
  readonly height: number;
  /** Pixels per metre; none unless the still is for print. */
  readonly density?: number;
}

/** Sheets in pixels at 150 DPI, the short side first. */
const sheets: Readonly<Record<string, readonly [number, number]>> = {
  a5: [874, 1240],
  a4: [1240, 1754],
  a3: [1754, 2480],
};
const density150 = 5906;

/**
 * The size asked for. A print is turned as the picture is and fits inside its sheet: nothing is cut
 * off or stretched, and the paper's own white is the margin.
 */
export function enlargedSize(
  { scale, print }: TaskOf<"image.upscale">,
  { width, height }: { readonly width: number; readonly height: number },
): Target {
  if (print !== null) {
    const sheet = sheets[print];
    if (!sheet) {
      throw new MediaRefusal("draft.unusable", "This print size is not known. A5, A4 and A3 work.");
    }
    const [short, long] = sheet;
    const [w, h] = width > height ? [long, short] : [short, long];
    const fit = Math.min(w / width, h / height);
    return {
      width: Math.max(1, Math.round(width * fit)),
      height: Math.max(1, Math.round(height * fit)),
      density: density150,
    };
  }
  if (scale === null) {
    throw new MediaRefusal(
      "draft.unusable",
      "Say how many times as large, or choose a print size.",
    );
  }
  const target = { width: Math.round(width * scale), height: Math.round(height * scale) };
  if (target.width * target.height > stillPixels) throw tooLarge(target, width * height);
  return target;
}

function tooLarge({ width, height }: Target, pixels: number): MediaRefusal {
  const most = Math.floor(Math.sqrt(stillPixels / pixels) * 10) / 10;
  const advice = most > 1 ? ` Up to ${most} times as large works.` : "";
  return new MediaRefusal(
    "media.too-large",
    `That would be ${width} by ${height}, and a still may have 16 megapixels at most.${advice}`,
  );
}
