import { beforeEach, describe, expect, test } from "vitest";
import { createHand, type Hand, type Touch } from "./hand";

let told: string[] = [];
let hand: Hand;

beforeEach(() => {
  told = [];
  hand = createHand({
    begin: (_, rubbing) => told.push(rubbing ? "rub" : "begin"),
    move: ({ x }) => told.push(`move ${x}`),
    end: () => told.push("end"),
    drop: () => told.push("drop"),
    pan: ({ x }) => told.push(`pan ${x}`),
    pinch: (before, after) => told.push(`pinch ${before[1].x}>${after[1].x}`),
  });
});

const touch = (pointerType: string, pointerId: number, x: number, buttons = 1): Touch => ({
  pointerType,
  pointerId,
  x,
  y: 0,
  button: buttons === 4 ? 1 : 0,
  buttons,
  pressure: 0.5,
});

describe("the hand", () => {
  test("one finger draws", () => {
    hand.down(touch("touch", 1, 0), false);
    hand.move(touch("touch", 1, 5));
    hand.up({ pointerId: 1 });
    expect(told).toEqual(["begin", "move 5", "end"]);
  });

  test("a second finger takes the stroke back and both hold the paper until all are lifted", () => {
    hand.down(touch("touch", 1, 0), false);
    hand.down(touch("touch", 2, 10), false);
    hand.move(touch("touch", 2, 30));
    hand.up({ pointerId: 2 });
    hand.move(touch("touch", 1, 50));
    hand.up({ pointerId: 1 });
    expect(told).toEqual(["begin", "drop", "pinch 10>30"]);
    hand.down(touch("touch", 3, 0), false);
    expect(told.at(-1)).toBe("begin");
  });

  test("a palm draws nothing once a pen was seen, and moves nothing while it is down", () => {
    hand.down(touch("pen", 1, 0), false);
    hand.down(touch("touch", 2, 0), false);
    hand.down(touch("touch", 3, 9), false);
    hand.move(touch("touch", 3, 20));
    hand.move(touch("pen", 1, 4));
    hand.up({ pointerId: 1 });
    hand.up({ pointerId: 2 });
    hand.up({ pointerId: 3 });
    hand.down(touch("touch", 4, 0), false);
    hand.move(touch("touch", 4, 9));
    hand.up({ pointerId: 4 });
    expect(told).toEqual(["begin", "move 4", "end"]);
    hand.down(touch("touch", 5, 0), false);
    hand.down(touch("touch", 6, 1), false);
    hand.move(touch("touch", 6, 8));
    expect(told.at(-1)).toBe("pinch 1>8");
  });

  test("a palm that came before the pen loses its stroke to it", () => {
    hand.down(touch("touch", 1, 0), false);
    hand.down(touch("pen", 2, 0), false);
    hand.move(touch("touch", 1, 7));
    hand.move(touch("pen", 2, 3));
    hand.up({ pointerId: 2 });
    expect(told).toEqual(["begin", "drop", "begin", "move 3", "end"]);
  });

  test("space or the middle button moves the paper; the pen's other end rubs", () => {
    hand.down(touch("mouse", 1, 0), true);
    hand.move(touch("mouse", 1, 6));
    hand.up({ pointerId: 1 });
    hand.down(touch("mouse", 1, 0, 4), false);
    hand.move(touch("mouse", 1, 2));
    hand.up({ pointerId: 1 });
    hand.down(touch("pen", 2, 0, 32), false);
    expect(told).toEqual(["pan 6", "pan 2", "rub"]);
  });

  test("a stroke the browser takes away is not kept", () => {
    hand.down(touch("mouse", 1, 0), false);
    hand.up({ pointerId: 1 }, true);
    expect(told).toEqual(["begin", "drop"]);
  });
});
