import type { Drawing, Layer, Mark, Stroke, Underneath } from "./drawing";
import { eachStretch } from "./flood-fill";
import { boxOf, outlineOf, pathThrough, type Box } from "./stroke-outline";

/**
 * The drawing as canvases laid over each other, one a layer, which the browser puts together. A
 * layer whose marks only grew gets the new ones; the stroke under the hand has a canvas of its own.
 */
export interface Sheets {
  show(drawing: Drawing): void;
  setUnderneath(picture: CanvasImageSource | null, size: { width: number; height: number }): void;
  /** The stroke so far, once a frame. */
  drawing(layer: Layer, stroke: Stroke): void;
  endDrawing(): void;
  /** What the picture will be, on white. */
  flattened(drawing: Drawing): HTMLCanvasElement;
}

const along = (outline: Parameters<typeof pathThrough>[0]): Path2D =>
  new Path2D(pathThrough(outline));

const paths = new WeakMap<Stroke, Path2D>();

function pathOf(stroke: Stroke): Path2D {
  const known = paths.get(stroke);
  if (known) return known;
  const path = along(outlineOf(stroke, true));
  paths.set(stroke, path);
  return path;
}

function paint(context: CanvasRenderingContext2D, mark: Mark): void {
  context.fillStyle = mark.colour;
  if (mark.kind === "fill") {
    const each = (draw: (x: number, y: number, length: number) => void) =>
      eachStretch(mark.runs, context.canvas.width, draw);
    each((x, y, length) => context.fillRect(x, y, length, 1));
    // Lines have soft edges: under them the fill goes on a little, so that no bright seam stays.
    context.globalCompositeOperation = "destination-over";
    each((x, y, length) => context.fillRect(x - 1, y - 1, length + 2, 3));
    context.globalCompositeOperation = "source-over";
    return;
  }
  context.globalCompositeOperation = mark.kind === "rub" ? "destination-out" : "source-over";
  context.fill(pathOf(mark));
  context.globalCompositeOperation = "source-over";
}

const grewFrom = (marks: readonly Mark[], before: readonly Mark[]): boolean =>
  marks.length >= before.length && before.every((mark, place) => marks[place] === mark);

const within = (box: Box, { width, height }: { width: number; height: number }) => {
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  return [
    left,
    top,
    Math.max(0, Math.min(width, box.right) - left),
    Math.max(0, Math.min(height, box.bottom) - top),
  ] as const;
};

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  marks: readonly Mark[];
}

export function createSheets(host: HTMLElement, width: number, height: number): Sheets {
  const blank = (inside: boolean): Sheet => {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    if (inside) host.append(canvas);
    return { canvas, context: canvas.getContext("2d")!, marks: [] };
  };
  const under = blank(true);
  const live = blank(true);
  const before = blank(false);
  const layers = new Map<number, Sheet>();
  let last: { box: Box; rubbed: Sheet | null } | null = null;

  function sheetOf(id: number): Sheet {
    const known = layers.get(id);
    if (known) return known;
    const sheet = blank(true);
    layers.set(id, sheet);
    return sheet;
  }

  function repaint(sheet: Sheet, marks: readonly Mark[]) {
    if (marks === sheet.marks) return;
    const grew = grewFrom(marks, sheet.marks);
    if (!grew) sheet.context.clearRect(0, 0, width, height);
    for (const mark of grew ? marks.slice(sheet.marks.length) : marks) paint(sheet.context, mark);
    sheet.marks = marks;
  }

  const styleUnder = (picture: Underneath | null) => {
    under.canvas.style.opacity = String(picture?.opacity ?? 0);
    under.canvas.hidden = !picture?.shown;
  };

  /** Takes back what the last frame drew. */
  function clean() {
    if (!last) return;
    const [x, y, w, h] = within(last.box, { width, height });
    const { context } = last.rubbed ?? live;
    context.clearRect(x, y, w, h);
    if (last.rubbed && w > 0 && h > 0) context.drawImage(before.canvas, x, y, w, h, x, y, w, h);
    last = null;
  }

  return {
    show(drawing) {
      styleUnder(drawing.under);
      for (const [id, sheet] of layers) {
        if (drawing.layers.some((layer) => layer.id === id)) continue;
        sheet.canvas.remove();
        layers.delete(id);
      }
      for (const [place, layer] of drawing.layers.entries()) {
        const sheet = sheetOf(layer.id);
        sheet.canvas.style.zIndex = String(2 * place + 1);
        sheet.canvas.style.opacity = String(layer.opacity);
        sheet.canvas.hidden = !layer.shown;
        repaint(sheet, layer.marks);
      }
    },
    setUnderneath(picture, size) {
      under.context.clearRect(0, 0, width, height);
      if (!picture) return;
      const scale = Math.min(width / size.width, height / size.height);
      const [w, h] = [size.width * scale, size.height * scale];
      under.context.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h);
    },
    drawing(layer, stroke) {
      const outline = outlineOf(stroke, false);
      if (outline.length === 0) return;
      const rubbed = stroke.kind === "rub" ? sheetOf(layer.id) : null;
      if (!last && rubbed) {
        before.context.clearRect(0, 0, width, height);
        before.context.drawImage(rubbed.canvas, 0, 0);
      }
      clean();
      const { canvas, context } = rubbed ?? live;
      if (!rubbed) {
        canvas.style.zIndex = String(Number(sheetOf(layer.id).canvas.style.zIndex) + 1);
        canvas.style.opacity = String(layer.opacity);
      }
      context.fillStyle = stroke.colour;
      context.globalCompositeOperation = rubbed ? "destination-out" : "source-over";
      context.fill(along(outline));
      context.globalCompositeOperation = "source-over";
      last = { box: boxOf(outline), rubbed };
    },
    endDrawing: clean,
    flattened(drawing) {
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext("2d", { willReadFrequently: true })!;
      context.fillStyle = "#ffffff";
      context.fillRect(0, 0, width, height);
      if (drawing.under?.shown && !drawing.under.traced) {
        context.globalAlpha = drawing.under.opacity;
        context.drawImage(under.canvas, 0, 0);
      }
      for (const layer of drawing.layers) {
        const sheet = layers.get(layer.id);
        if (!layer.shown || !sheet) continue;
        context.globalAlpha = layer.opacity;
        context.drawImage(sheet.canvas, 0, 0);
      }
      context.globalAlpha = 1;
      return canvas;
    },
  };
}
