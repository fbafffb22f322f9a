import type { Point } from "../geometry";
import type { Stance } from "./creature-poses";
import type { Measures } from "./measures";

/** A trunk's places: along from hip (0) to shoulder (1), up across it in withers' heights. */
export interface Body {
  readonly on: (along: number, up: number) => Point;
  readonly hip: Point;
  readonly shoulder: Point;
  readonly outline: readonly Point[];
  readonly belly: readonly Point[];
}

export function bodyOf(own: Measures, stance: Stance): Body {
  const place = ([x, y]: Point): Point => [x * own.long, y];
  const [hip, shoulder] = [place(stance.hip), place(stance.shoulder)];
  const way: Point = [shoulder[0] - hip[0], shoulder[1] - hip[1]];
  const length = Math.hypot(way[0], way[1]) || 1;
  const normal: Point = [-way[1] / length, way[0] / length];
  // A seated or lying body is as long as a standing one.
  const stretch = own.long / length;
  const on = (along: number, up: number): Point => {
    const share = along < 0.5 ? along : 0.5 + (along - 0.5) * Math.min(1.1, stretch);
    return [
      hip[0] + way[0] * share + normal[0] * up,
      Math.max(0.025, hip[1] + way[1] * share + normal[1] * up),
    ];
  };
  const breast = 0.26 - own.deep;
  const loin = breast + own.tuck;
  const { croup, hump } = own;
  const top: Point[] = [
    on(-0.24, 0.02),
    on(-0.16, 0.17 + croup),
    on(0.04, 0.235 + croup),
    on(0.36, 0.2 + croup * 0.5),
    on(0.66, 0.215 + hump * 0.5),
    on(0.92, 0.26 + hump),
    on(1.12, 0.2),
    on(1.24, 0.02),
  ];
  const low: Point[] = [
    on(1.2, breast * 0.66),
    on(1.02, breast * 0.98),
    on(0.74, breast),
    on(0.42, breast * 0.5 + loin * 0.5),
    on(0.14, loin),
    on(-0.12, Math.max(loin, -0.2)),
  ];
  const inner = [
    on(1.1, breast * 0.35),
    on(0.74, breast * 0.45),
    on(0.42, loin * 0.3),
    on(0.1, loin * 0.4),
    on(-0.14, -0.06),
  ].reverse();
  return { on, hip, shoulder, outline: [...top, ...low], belly: [...low, ...inner] };
}
