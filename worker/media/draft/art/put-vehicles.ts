import type { Person, SettingName } from "../reading/scene";
import type { Model, Vehicle } from "../reading/subject";
import type { HeadPlace } from "./figure/draw-figure";
import { drawFigure, heightShare } from "./figure/draw-figure";
import { headMetres } from "./framing";
import type { Point } from "./geometry";
import { ellipse } from "./geometry";
import { flat } from "./lens";
import type { Company } from "./put-creatures";
import type { Sheet } from "./sheet";
import type { Stage } from "./stage";
import { drawVehicle, vehicleWork } from "./vehicles/draw-vehicle";
import { roadModels } from "./vehicles/road-models";
import type { Berth, VehicleWork } from "./vehicles/solid";
import { vehicleExtent } from "./vehicles/vehicle-extent";

const aloft: ReadonlySet<Model> = new Set(["plane", "helicopter", "spaceship"]);
const twoWheels: ReadonlySet<Model> = new Set(["bicycle", "motorcycle"]);
/** Places with a street that runs away from the lens: what drives there comes along it. */
const streets: ReadonlySet<SettingName> = new Set(["street", "city"]);
const open: ReadonlySet<SettingName> = new Set([
  "desert",
  "mountains",
  "village",
  "forest",
  "battlefield",
]);

/** A road or a track across the picture, for what would else drive over stones. */
function way(stage: Stage, isRail: boolean, z: number): void {
  const { lens, focus } = stage;
  const half = lens.halfWidth(z + 4) + 4;
  const key = Math.max(focus * 1.3, z + 3);
  const deep = isRail ? 2.2 : 3.4;
  const near = Math.max(0.6, z - deep);
  stage.at(key, (sheet) => {
    const bed = lens.shape(flat(-half, near, half, z + deep, 0));
    sheet.marker(bed, stage.tone(isRail ? 3.4 : 4.8, z), 0.02);
    const line = (at: number): Point[] => [lens.at([-half, 0.02, at]), lens.at([half, 0.02, at])];
    sheet.strokes([line(near), line(z + deep)], stage.pen(z), {
      colour: stage.lineColour(z),
      taper: 0,
    });
    if (!isRail) {
      for (let x = -half; x < half; x += 4) {
        const dash = lens.shape(flat(x, z + deep * 0.36, x + 2, z + deep * 0.36 + 0.22, 0.01));
        if (stage.isSeen(dash)) sheet.paint(dash, stage.lamp, 0.75);
      }
      return;
    }
    const sleepers: Point[][] = [];
    for (let x = -half; x < half; x += 1.2)
      sleepers.push(lens.shape(flat(x, z - 1.3, x + 0.4, z + 1.3, 0.02)));
    sheet.paintAll(sleepers, stage.tone(7.4, z));
    sheet.strokes([line(z - 0.75), line(z + 0.75)], stage.pen(z) * 1.4, {
      colour: "#2b2725",
      taper: 0,
    });
  });
}

/** Strokes of speed and the dust that is left behind. */
function speed(sheet: Sheet, work: VehicleWork, long: number, high: number): void {
  const draw = work.stage.chance.branch("speed");
  const lines = Array.from({ length: 12 }, (): Point[] => {
    const up = draw.between(0.08, 1) * high;
    const from = -long * draw.between(0.5, 0.66);
    const to = from - long * draw.between(0.3, 0.9);
    const across = draw.around(0.8);
    return [work.at([from, up, across]), work.at([to, up, across])];
  });
  sheet.strokes(lines, work.pen * 1.1, {
    colour: work.line,
    opacity: 0.7,
    taper: 0.95,
    wobble: 0.2,
  });
  const scale = work.stage.lens.scale(work.berth.z);
  for (let index = 0; index < 6; index++) {
    const [x, y] = work.at([-long * (0.5 + index * 0.1), 0.2 + index * 0.05, draw.around(0.7)]);
    const size = scale * (0.28 + index * 0.08) * (high / 1.5);
    sheet.paint(
      ellipse(x, y - size * 0.4, size * 1.3, size * 0.7, 14),
      work.stage.tone(1.4, work.berth.z),
      0.42,
    );
  }
}

function berthOf(stage: Stage, vehicle: Vehicle, across: number, facing: 1 | -1): Berth {
  const { lens, focus, scene } = stage;
  const scale = lens.scale(focus);
  const x = (across * lens.width - lens.centre) / scale;
  const towards =
    streets.has(scene.setting) && !aloft.has(vehicle.model) && !twoWheels.has(vehicle.model);
  const turn =
    vehicle.model === "train"
      ? 0.42
      : aloft.has(vehicle.model)
        ? 0.5
        : twoWheels.has(vehicle.model)
          ? 0.16
          : towards
            ? 0.92
            : 0.3;
  const heading = facing > 0 ? turn : Math.PI - turn;
  const { high } = vehicleExtent(vehicle.model);
  const [lift, climb] = heightOf(stage, vehicle, high);
  const tilt = vehicle.model === "plane" ? 0.42 : vehicle.model === "spaceship" ? 0.24 : 0;
  return { x, z: focus, lift, heading, climb, bank: tilt * facing };
}

/** What flies is in the upper half of the picture, unless it stands or lands. */
function heightOf(
  { lens, focus, scene }: Stage,
  { model, moves }: Vehicle,
  high: number,
): [lift: number, climb: number] {
  if (!aloft.has(model)) return [0, 0];
  const level = model === "helicopter" ? 1.9 : 0;
  if (scene.setting !== "space" && !moves && model !== "plane")
    return [model === "spaceship" ? 5 : 0, 0];
  const at = scene.setting === "space" ? 0.47 : 0.4;
  const metres = lens.eyeHeight + (lens.horizon - lens.height * at) / lens.scale(focus) - level;
  const least = model === "helicopter" ? 0.4 : high * 0.4;
  return [Math.max(least, metres), model === "plane" ? 0.1 : model === "spaceship" ? 0.05 : -0.05];
}

function shadeBelow(stage: Stage, sheet: Sheet, { x, z, lift }: Berth, long: number): void {
  if (lift === 0 || stage.scene.setting === "space") return;
  const [sx, sy] = stage.lens.at([x, 0, z]);
  const wide = long * 0.4 * stage.lens.scale(z);
  const deep = Math.min(0.25, stage.lens.eyeHeight / z);
  sheet.paint(ellipse(sx, sy, wide, wide * deep, 26), "#1c1815", 0.22);
}

export function putVehicle(
  stage: Stage,
  vehicle: Vehicle,
  company: Company | null,
  slot: number,
): void {
  const { scene, focus } = stage;
  const facing = company ? company.facing : scene.lead > 0 ? -1 : 1;
  const { high, long } = vehicleExtent(vehicle.model);
  const isTrain = vehicle.model === "train";
  const share = scene.size === "wide" || scene.size === "vast" ? 0.42 : 0.47;
  const base = berthOf(stage, vehicle, scene.lead > 0 ? 1 - share : share, facing);
  const beside: Berth = company ? { ...base, ...besidePeople(stage, vehicle, company) } : base;
  const isFirst = scene.subjects?.find(({ kind }) => kind === "vehicle") === vehicle;
  if (isFirst && !aloft.has(vehicle.model) && open.has(scene.setting))
    way(stage, isTrain, beside.z);
  const isQueue = streets.has(scene.setting) && !aloft.has(vehicle.model);
  const middle = company ? 0 : facing * (slot + (isQueue ? 0 : (vehicle.count - 1) * long * 0.36));
  for (let index = Math.min(vehicle.count, 4) - 1; index >= 0; index--) {
    const berth: Berth = {
      ...beside,
      x: beside.x + middle - facing * index * (isQueue ? 2.7 : long * 0.72),
      z: beside.z + index * (isQueue ? 4.5 : company ? 1 : focus * 0.07),
      lift: beside.lift + (aloft.has(vehicle.model) ? index * high * 0.3 : 0),
    };
    stage.at(Math.min(focus * 1.24, berth.z), (sheet) => {
      const work = vehicleWork(sheet, stage, vehicle, berth);
      shadeBelow(stage, sheet, berth, long);
      if (vehicle.moves && !aloft.has(vehicle.model) && !isTrain) speed(sheet, work, long, high);
      drawVehicle(work, vehicle);
      const isLit = vehicle.moves || streets.has(scene.setting);
      if (isLit && scene.time === "night" && vehicle.model in roadModels) beams(sheet, work, long);
    });
  }
}

/** The light its lamps throw before it. */
function beams(sheet: Sheet, work: VehicleWork, long: number): void {
  const scale = work.stage.lens.scale(work.berth.z);
  for (const across of [-0.66, 0.66]) {
    const [x, y] = work.at([long / 2, 0.66, across]);
    for (const [grow, see] of [
      [0.9, 0.12],
      [0.5, 0.22],
      [0.22, 0.6],
    ] as const)
      sheet.paint(ellipse(x, y, scale * grow, scale * grow, 22), work.stage.lamp, see);
  }
}

function besidePeople(stage: Stage, vehicle: Vehicle, company: Company): Partial<Berth> {
  const { focus, lens } = stage;
  const { long } = vehicleExtent(vehicle.model);
  if (aloft.has(vehicle.model) || vehicle.model === "train") {
    const z = focus + long * 0.6;
    return { x: company.facing * lens.halfWidth(z) * 0.3, z };
  }
  const isSmall = twoWheels.has(vehicle.model);
  const z = focus + (isSmall ? 0.35 : 1.7);
  const wanted = company.x * (z / focus) + company.facing * (isSmall ? 1.15 : long * 0.36);
  return { x: wanted, z };
}

/** Who rides or drives, with what they ride: on the saddle, or behind the glass. */
export function putDriven(
  stage: Stage,
  vehicle: Vehicle,
  riders: readonly Person[],
  heads: (HeadPlace | null)[],
): void {
  const { scene, focus, lens } = stage;
  const facing = scene.lead > 0 ? -1 : 1;
  const { high, long } = vehicleExtent(vehicle.model);
  const isTwo = twoWheels.has(vehicle.model);
  const base = berthOf(stage, vehicle, scene.lead > 0 ? 0.53 : 0.47, facing);
  if (!aloft.has(vehicle.model) && open.has(scene.setting))
    way(stage, vehicle.model === "train", base.z);
  riders.slice(0, isTwo ? vehicle.count : 1).forEach((person, index) => {
    const berth = {
      ...base,
      x: base.x - facing * index * long * 0.9,
      z: base.z * (1 + index * 0.06),
    };
    stage.at(Math.min(focus * 1.24, berth.z), (sheet) => {
      const work = vehicleWork(sheet, stage, vehicle, berth);
      const scale = lens.scale(berth.z);
      const own = headMetres * scale * (isTwo ? 1 : 0.84);
      const seat = isTwo ? ([-0.3, 0.86, 0] as const) : ([0.02, 0.58, 0] as const);
      const [x, y] = work.at(seat);
      const hips = (isTwo ? 3.6 : 2.1) * heightShare[person.design.age] * own;
      const figure = (): void => {
        heads[scene.people.indexOf(person)] = drawFigure(
          sheet,
          { ...person, design: isTwo ? person.design : { ...person.design, props: [] } },
          {
            feet: [x, y + hips],
            head: own,
            facing,
            time: scene.time,
            side: scene.side,
            haze: stage.haze(berth.z) * 0.6,
            air: stage.tone(2, berth.z + 40),
          },
        );
      };
      if (vehicle.moves && !aloft.has(vehicle.model)) speed(sheet, work, long, high);
      if (isTwo) {
        const [gx, gy] = work.at([0, 0, 0]);
        sheet.paint(ellipse(gx, gy, long * 0.5 * scale, long * 0.06 * scale, 24), "#1c1815", 0.4);
        drawVehicle(work, vehicle);
        figure();
      } else drawVehicle(work, vehicle, figure);
    });
  });
}
