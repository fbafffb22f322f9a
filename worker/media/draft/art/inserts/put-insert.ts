import type { SettingName } from "../../reading/scene";
import type { Insert } from "../../reading/subject";
import { blend, litGrey } from "../colours";
import type { Point } from "../geometry";
import { ellipse, rectangle } from "../geometry";
import type { Sheet } from "../sheet";
import type { Stage } from "../stage";
import type { HandWork } from "./hand";
import { handBefore, handBehind } from "./hand";
import { tableEdge, thingSize } from "./insert-frame";
import type { ThingWork } from "./thing-work";
import { things } from "./things";

const indoors: ReadonlySet<SettingName> = new Set([
  "room",
  "office",
  "spaceship",
  "stage",
  "studio",
]);

/** What lies behind is out of focus: its lines are paler, its tones nearer to one another. */
function veil(stage: Stage): void {
  const { lens, focus } = stage;
  stage.at(focus * 1.27, (sheet) => {
    sheet.paint(rectangle(0, 0, lens.width, lens.height), stage.tone(2.6, focus), 0.5);
  });
}

/** The table, or the ground out of doors, and the light that falls on it. */
function surface(stage: Stage, lies: boolean): void {
  const { lens, focus, scene, chance, unit } = stage;
  const { width, height } = lens;
  const edge = tableEdge(scene, lies) * height;
  const isTable = indoors.has(scene.setting);
  const draw = chance.branch("table");
  stage.at(focus * 1.26, (sheet) => {
    const top = rectangle(-20, edge, width + 20, height + 20);
    const wood = scene.time === "night" ? "#4b4039" : "#a98a69";
    const tone = isTable ? blend(wood, stage.tone(4, focus), 0.45) : stage.tone(3.4, focus);
    sheet.marker(top, tone, 0.02);
    const grain = Array.from({ length: isTable ? 26 : 12 }, (): Point[] => {
      const share = Math.pow(draw.next(), 1.4);
      const y = edge + (height - edge) * share;
      const from = draw.between(-0.2, 0.9) * width;
      const long = width * draw.between(0.15, 0.6) * (0.5 + share);
      return [
        [from, y],
        [from + long * 0.5, y + draw.around(5) * unit],
        [from + long, y],
      ];
    });
    sheet.strokes(grain, 1.1, { colour: blend(tone, "#1c1815", 0.4), opacity: 0.5, taper: 0.9 });
    if (isTable && edge > 0) {
      const seams = [0.18, 0.52].map((share) => edge + (height - edge) * share);
      sheet.strokes(
        seams.map((y): Point[] => [
          [-20, y],
          [width + 20, y],
        ]),
        1.3,
        { colour: blend(tone, "#1c1815", 0.55), taper: 0 },
      );
      sheet.stroke(
        [
          [-20, edge],
          [width + 20, edge],
        ],
        2.4,
        { colour: "#1f1c1a", taper: 0 },
      );
      sheet.stroke(
        [
          [-20, edge + 5 * unit],
          [width + 20, edge + 5 * unit],
        ],
        2.2,
        { colour: stage.lamp, opacity: 0.45, taper: 0 },
      );
    }
    const middle = (edge + height * 2) / 3;
    for (const grow of [0.46, 0.32])
      sheet.paint(
        ellipse(
          width / 2 + scene.side * width * 0.06,
          middle,
          width * grow,
          (height - edge) * grow,
          40,
        ),
        stage.lamp,
        0.13,
      );
  });
}

const plainRim = { eye: 0.3, low: 0.14, high: 0.5 };

function workOf(
  stage: Stage,
  sheet: Sheet,
  insert: Insert,
  at: ThingWork["at"],
  size: number,
): ThingWork {
  const { scene } = stage;
  const isDark = scene.time === "night";
  return {
    sheet,
    size,
    at,
    pen: Math.max(1.4, Math.min(3.8, 1 + Math.sqrt(size / sheet.unit) * 0.12)),
    colour: insert.colour,
    dim: (colour) => (isDark ? blend(colour, "#191a20", 0.26) : colour),
    side: scene.side,
    rim: insert.held ? 0.2 : plainRim[scene.angle],
    lamp: stage.lamp,
    isDark,
    isHeld: insert.held,
  };
}

/** On a surface: what lies is foreshortened with it, what stands throws its shade along it. */
function placed(stage: Stage, insert: Insert): void {
  const { lens, focus, scene } = stage;
  const { draw, lies, wide, outline } = things[insert.thing];
  const size = thingSize(scene, insert, lens.width, lens.height);
  const lean = stage.chance.branch("lean").around(0.12);
  const isSmall = scene.size === "wide" || scene.size === "vast" || scene.size === "full";
  const x = lens.width * (isSmall ? 0.5 + scene.lead * 0.1 : 0.5);
  const squash = { eye: 0.62, low: 0.4, high: 0.98 }[scene.angle];
  const foot =
    lens.height *
      (lies
        ? scene.angle === "high"
          ? 0.5
          : 0.72
        : 0.5 + tableEdge({ ...scene, angle: "eye" }, true) * 0.1) +
    (lies ? size * squash * 0.42 : Math.min(size * 0.5, lens.height * 0.34));
  const skew = lies ? 0.2 * scene.lead : 0;
  const flat = ([px, py]: Point): Point => {
    const [dx, dy] = [px, py - 0.5];
    const turned: Point = [
      dx * Math.cos(lean) - dy * Math.sin(lean),
      dx * Math.sin(lean) + dy * Math.cos(lean) + 0.5,
    ];
    return [x + (turned[0] + turned[1] * skew) * size, foot - turned[1] * size * squash];
  };
  const upright = ([px, py]: Point): Point => [x + px * size, foot - py * size];
  stage.at(focus, (sheet) => {
    const slide = -scene.side * size;
    if (lies) {
      const drop = (by: number, see: number): void => {
        const half = wide * 0.5;
        const kept: readonly Point[] = outline ?? [
          [-half, 0.02],
          [half, 0.02],
          [half, 0.98],
          [-half, 0.98],
        ];
        sheet.paint(
          kept.map(flat).map(([px, py]): Point => [px + slide * by, py + size * by * 0.8]),
          "#1c1815",
          see,
        );
      };
      drop(0.05, 0.2);
      drop(0.025, 0.22);
    } else {
      const cast: Point[] = [
        [x - wide * size * 0.42, foot],
        [x + wide * size * 0.42, foot],
        [x + slide * 1.1 + wide * size * 0.36, foot - size * 0.16],
        [x + slide * 1.1 - wide * size * 0.3, foot - size * 0.2],
      ];
      sheet.paint(cast, "#1c1815", 0.2);
      sheet.paint(ellipse(x, foot, wide * size * 0.52, wide * size * 0.13, 30), "#1c1815", 0.36);
    }
    draw(workOf(stage, sheet, insert, lies ? flat : upright, size));
  });
}

/** In a hand that comes in from the edge. */
function held(stage: Stage, insert: Insert): void {
  const { lens, focus, scene } = stage;
  const { draw, grip, fist = false, turn = 0 } = things[insert.thing];
  const size = thingSize(scene, insert, lens.width, lens.height);
  const from: 1 | -1 = scene.lead;
  const middle: Point = [lens.width * (0.5 - from * 0.04), lens.height * 0.42];
  const lean = turn * from - from * 0.06;
  const at = ([px, py]: Point): Point => {
    const [dx, dy] = [px * from, py - 0.5];
    const [cos, sin] = [Math.cos(lean), Math.sin(lean)];
    return [middle[0] + (dx * cos + dy * sin) * size, middle[1] - (dy * cos - dx * sin) * size];
  };
  stage.at(focus, (sheet) => {
    const hand: HandWork = {
      sheet,
      grip: at(grip),
      size: Math.max(size * 0.36, lens.height * 0.17),
      from,
      side: scene.side,
      pen: Math.max(1.5, Math.min(3.6, 1 + Math.sqrt(size / sheet.unit) * 0.12)),
      skin: blend(litGrey(scene.time, 0), "#8a5a3c", 0.28),
      sleeve: litGrey(scene.time, 6.4),
    };
    handBehind(hand, fist);
    draw(workOf(stage, sheet, insert, at, size));
    handBefore(hand, fist);
  });
}

export function putInsert(stage: Stage, insert: Insert): void {
  veil(stage);
  if (insert.held) held(stage, insert);
  else {
    surface(stage, things[insert.thing].lies ?? false);
    placed(stage, insert);
  }
}
