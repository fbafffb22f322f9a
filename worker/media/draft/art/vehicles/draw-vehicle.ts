import type { Vehicle } from "../../reading/subject";
import { blend } from "../colours";
import type { Sheet } from "../sheet";
import type { Stage } from "../stage";
import { helicopter } from "./helicopter";
import { plane } from "./plane";
import { spaceship } from "./spaceship";
import { drawRoad } from "./draw-road";
import { roadModels } from "./road-models";
import type { Berth, VehicleWork } from "./solid";
import { placing } from "./solid";
import { train } from "./train";
import { bicycle, motorcycle } from "./two-wheels";

const own = {
  motorcycle: "#7d3f35",
  bicycle: "#4d8584",
  train: "#6d4740",
  plane: "#d9d5cc",
  helicopter: "#7f8a76",
  spaceship: "#a7aaa8",
};

export function vehicleWork(
  sheet: Sheet,
  stage: Stage,
  vehicle: Vehicle,
  berth: Berth,
): VehicleWork {
  const { scene, lens } = stage;
  const place = placing(berth);
  const { model } = vehicle;
  const known =
    model in own
      ? own[model as keyof typeof own]
      : roadModels[model as keyof typeof roadModels].colour;
  const plain = vehicle.colour ?? known;
  const dim =
    scene.time === "night" && scene.setting !== "space" ? blend(plain, "#15171d", 0.3) : plain;
  const haze = stage.haze(berth.z) * 0.5;
  return {
    sheet,
    stage,
    berth,
    pen: Math.max(1.1, Math.min(3.6, 0.9 + Math.sqrt(lens.scale(berth.z) / sheet.unit) * 0.13)),
    line: blend("#1f1c1a", stage.tone(3, berth.z), haze),
    colour: blend(dim, stage.tone(2, berth.z), haze),
    glass: scene.time === "night" ? "#2f3a44" : "#6f7f88",
    place,
    at: (spot) => lens.at(place(spot)),
  };
}

export function drawVehicle(
  work: VehicleWork,
  { model, moves }: Vehicle,
  within?: () => void,
): void {
  if (model === "bicycle") bicycle(work);
  else if (model === "motorcycle") motorcycle(work);
  else if (model === "train") train(work, moves);
  else if (model === "plane") plane(work);
  else if (model === "helicopter") helicopter(work);
  else if (model === "spaceship") spaceship(work);
  else drawRoad(work, roadModels[model], within);
}
