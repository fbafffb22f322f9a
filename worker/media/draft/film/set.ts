import type { Pixels } from "../../codecs/pixels";
import { checkPicture } from "../../codecs/read-picture";
import { drawPixels } from "../../codecs/resvg";
import { readOpaque } from "../../pixels/read-opaque";
import type { Faces, Panel, PieceName } from "../art/draw-scene";
import { drawScene } from "../art/draw-scene";
import { Chance } from "../chance";
import type { Drawn } from "../drawn/drawn";
import { readDrawn } from "../drawn/drawn";
import type { Camera } from "./moves";
import type { Plate } from "./plate";
import { drawPlate, plateOf } from "./plate";
import type { Size } from "./shot-size";
import { viewOf } from "./view";

/** Source pixels kept for each pixel of the shot, for the camera to come nearer. */
const closeness = 1.3;

/** How far each piece goes along with the camera. */
const depths: Record<Exclude<PieceName, "light">, number> = { back: 0.72, people: 1, front: 1.5 };

/** What a shot is filmed of: plates behind one another. */
export interface FilmSet {
  readonly drawn: Drawn | null;
  /** Width over height. */
  readonly shape: number;
  /** All there is of a photograph. */
  readonly behind: Plate | null;
  readonly people: Plate | null;
  readonly before: Plate | null;
  /** The people with other faces, to be shown in place of their plate. */
  readonly withFaces: ((faces: Faces) => Promise<Plate | null>) | null;
}

/** Light as it falls on what is painted, and not on bare glass. */
function lighten({ data: light }: Pixels, { data }: Pixels): void {
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0;
    const cover = light[at + 3] ?? 0;
    if (alpha === 0 || cover === 0) continue;
    for (let part = at; part < at + 3; part++) {
      const lit = ((light[part] ?? 0) * alpha) / 255;
      data[part] = ((data[part] ?? 0) * (255 - cover)) / 255 + lit + 0.5;
    }
  }
}

const panelOf = (again: NonNullable<Drawn["again"]>, faces: Faces = new Map()): Panel =>
  drawScene(again.scene, again.width, again.height, new Chance(again.chance), { faces });

async function drawnSet(drawn: Drawn, again: NonNullable<Drawn["again"]>, least: Size) {
  const scale = Math.max(least.width / again.width, least.height / again.height);
  const size = {
    width: Math.round(again.width * scale),
    height: Math.round(again.height * scale),
  };
  const draw = (panel: Panel, name: PieceName): Promise<Pixels> =>
    drawPixels({ svg: panel.piece(name, size) });
  const panel = panelOf(again);
  const light = await draw(panel, "light");
  const lit = async (from: Panel, name: keyof typeof depths): Promise<Plate | null> => {
    const pixels = await draw(from, name);
    lighten(light, pixels);
    return plateOf(pixels, depths[name]);
  };
  return {
    drawn,
    shape: again.width / again.height,
    behind: await lit(panel, "back"),
    people: await lit(panel, "people"),
    before: await lit(panel, "front"),
    withFaces: (faces: Faces) => lit(panelOf(again, faces), "people"),
  };
}

/** Somewhere on the way to a frame of this size: room for the camera to come nearer. */
const roomFor = ({ width, height }: Size): Size => ({
  width: width * closeness,
  height: height * closeness,
});

/** A drawn still without its file; null when it can't be drawn again. */
export const setOfDrawn = (drawn: Drawn, size: Size): Promise<FilmSet> | null =>
  drawn.again && drawnSet(drawn, drawn.again, roomFor(size));

/** Plates for a frame of this size: of a drawn still the pieces it is made of, of a photograph one. */
export async function setOf(bytes: Uint8Array, size: Size): Promise<FilmSet> {
  const least = roomFor(size);
  const drawn = readDrawn(bytes);
  if (drawn?.again) {
    checkPicture(bytes);
    return drawnSet(drawn, drawn.again, least);
  }
  const pixels = await readOpaque(bytes, least);
  const plate = plateOf(pixels, 1);
  const shape = pixels.width / pixels.height;
  return { drawn, shape, behind: plate, people: null, before: null, withFaces: null };
}

/** A camera as a plate of this depth sees it: all agree where the whole picture is shown. */
const seenFrom = ({ zoom, x, y }: Camera, depth: number): Camera => ({
  zoom: 1 + (zoom - 1) * depth,
  x,
  y,
});

/** One frame: the plates as the camera sees them, those behind first; `shown` instead of the people. */
export function filmSet(
  { behind, people, before, shape }: FilmSet,
  camera: Camera,
  frame: Uint32Array,
  width: number,
  shown: Plate | null = people,
): void {
  const wanted = (width * width) / frame.length;
  if (behind?.solid !== true) frame.fill(0xffffffff);
  for (const plate of [behind, shown, before])
    if (plate) drawPlate(plate, viewOf(shape, wanted, seenFrom(camera, plate.depth)), frame, width);
}
