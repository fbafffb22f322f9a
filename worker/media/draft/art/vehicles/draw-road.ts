import type { RoadModel } from "./road-models";
import type { VehicleWork } from "./solid";
import { decals, prism, solid } from "./solid";
import { seenSide, wheel } from "./wheels";

/** A car, van, bus or truck; `within` draws who is at the wheel, behind the doors and before the roof. */
export function drawRoad(work: VehicleWork, model: RoadModel, within?: () => void): void {
  const { sheet, stage } = work;
  const side = seenSide(work);
  const away = side > 0 ? -1 : 1;
  const reach = model.long / 2 + 0.1;
  const shade = (
    [
      [-reach, 0.01, -model.half - 0.1],
      [reach, 0.01, -model.half - 0.1],
      [reach, 0.01, model.half + 0.1],
      [-reach, 0.01, model.half + 0.1],
    ] as const
  ).map(work.at);
  sheet.paint(shade, "#1c1815", 0.55);
  for (const [along, radius] of model.wheels) wheel(work, along, radius, model.half, away);
  const lamp = stage.scene.time === "day" ? "#f2ecde" : stage.lamp;
  const upper = model.bodies.filter(({ low }) => !low);
  const paint = (bodies: typeof upper): void => {
    for (const body of bodies) {
      solid(work, body.solid, body.colour ?? work.colour);
      decals(work, body.solid, body.decals(work.glass, lamp));
    }
  };
  if (within) {
    paint(upper);
    within();
    solid(
      work,
      prism([
        [-1.9, 0.12, 0.7],
        [-1.9, 0.42, 0.8],
        [1.9, 0.42, 0.8],
        [1.9, 0.12, 0.7],
      ]),
      "#2a2523",
    );
    paint(model.bodies.filter(({ low }) => low));
  } else {
    paint(model.bodies.filter(({ low }) => low));
    paint(upper);
  }
  for (const [along, radius] of model.wheels) wheel(work, along, radius, model.half + 0.02, side);
}
