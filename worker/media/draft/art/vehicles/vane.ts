import type { Spot, VehicleWork } from "./solid";

/** A thin sheet of metal: a wing, a fin. */
export function vane(work: VehicleWork, spots: readonly Spot[], colour: string): void {
  const shape = spots.map(work.at);
  work.sheet.marker(shape, colour, 0.2, 0.6);
  work.sheet.edges(shape, work.pen, { colour: work.line });
}
