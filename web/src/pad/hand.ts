import type { Spot } from "./camera";

/** What touches the desk, as the browser tells it. */
export interface Touch extends Spot {
  readonly pointerId: number;
  readonly pointerType: string;
  readonly button: number;
  readonly buttons: number;
  readonly pressure: number;
}

export interface HandActs {
  /** `rubbing`: the other end of the pen. */
  begin(touch: Touch, rubbing: boolean): void;
  move(touch: Touch): void;
  end(): void;
  /** What was begun was not meant as a stroke. */
  drop(): void;
  pan(by: Spot): void;
  pinch(before: readonly [Spot, Spot], after: readonly [Spot, Spot]): void;
}

export interface Hand {
  down(touch: Touch, panning: boolean): void;
  move(touch: Touch): void;
  up(touch: Pick<Touch, "pointerId">, lost?: boolean): void;
}

const eraserEnd = 32;
const middleButton = 1;

/**
 * Which touch draws and which moves the paper. One finger draws, two hold the paper. Once a pen was
 * seen only the pen draws: fingers still hold the paper, but never while the pen is down, since what
 * lies there then is the palm.
 */
export function createHand(acts: HandActs): Hand {
  const fingers = new Map<number, Spot>();
  let drawing: { id: number; pen: boolean } | null = null;
  let panning: { id: number; last: Spot } | null = null;
  let penSeen = false;
  let holding = false;

  const finger = (touch: Touch) => {
    if (drawing?.pen) return;
    fingers.set(touch.pointerId, { x: touch.x, y: touch.y });
    if (fingers.size > 1) {
      if (drawing) acts.drop();
      drawing = null;
      holding = true;
    } else if (!penSeen && !holding && !drawing) {
      drawing = { id: touch.pointerId, pen: false };
      acts.begin(touch, false);
    }
  };

  return {
    down(touch, wantsPan) {
      if (touch.pointerType === "touch") return finger(touch);
      const pen = touch.pointerType === "pen";
      if (pen) {
        penSeen = true;
        if (drawing && !drawing.pen) acts.drop();
        drawing = null;
        holding = false;
        fingers.clear();
      }
      if (wantsPan || touch.button === middleButton) {
        panning = { id: touch.pointerId, last: touch };
      } else if (!drawing && (touch.button === 0 || pen)) {
        drawing = { id: touch.pointerId, pen };
        acts.begin(touch, (touch.buttons & eraserEnd) !== 0);
      }
    },
    move(touch) {
      const { pointerId, x, y } = touch;
      if (drawing?.id === pointerId) return acts.move(touch);
      if (panning?.id === pointerId) {
        acts.pan({ x: x - panning.last.x, y: y - panning.last.y });
        panning = { id: pointerId, last: { x, y } };
        return;
      }
      if (!holding || !fingers.has(pointerId)) return;
      const before = [...fingers.values()];
      fingers.set(pointerId, { x, y });
      const after = [...fingers.values()];
      if (before.length === 2) acts.pinch([before[0]!, before[1]!], [after[0]!, after[1]!]);
    },
    up({ pointerId }, lost = false) {
      fingers.delete(pointerId);
      if (fingers.size === 0) holding = false;
      if (panning?.id === pointerId) panning = null;
      if (drawing?.id !== pointerId) return;
      drawing = null;
      if (lost) acts.drop();
      else acts.end();
    },
  };
}
