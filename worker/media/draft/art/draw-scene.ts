import type { Chance } from "../chance";
import type { Person, Scene, SettingName } from "../reading/scene";
import { designPerson } from "../reading/design-person";
import { greyAt, paper } from "./colours";
import { ellipse } from "./geometry";
import type { HeadPlace } from "./figure/draw-figure";
import { contactShadow, drawFigure, heightShare } from "./figure/draw-figure";
import type { Expression } from "./figure/mood";
import { headMetres } from "./framing";
import { putSubjects, riders } from "./put-subjects";
import { frameSubjects } from "./subject-frame";
import { letFall } from "./weather";
import { placePeople } from "./staging";
import { settings } from "./settings/settings";
import { Stage } from "./stage";

/** Seats and kneeling bring a head down; the camera would otherwise look over them. */
const lowered: Partial<Record<Person["pose"], number>> = {
  sit: 1.6,
  kneel: 1.6,
  crouch: 2.3,
  sneak: 0.7,
  fight: 0.4,
  run: 0.25,
};

const lit: ReadonlySet<SettingName> = new Set(["stage", "spaceship", "studio"]);

/** At night a light stands over the people: a pool on the ground that sets them off. */
function moonlight(stage: Stage): void {
  const { lens, focus, scene } = stage;
  const places = placePeople(scene, 0.1).map(({ across }) => across);
  const middle = places.reduce((sum, across) => sum + across, 0) / (places.length || 1);
  const scale = lens.scale(focus);
  const [, y] = lens.at([0, 0, focus]);
  const x = middle * lens.width - scene.side * scale * 0.4;
  stage.at(focus + 0.4, (sheet) => {
    for (const [wide, strength] of [
      [4.2, 0.07],
      [3.1, 0.08],
      [2.1, 0.1],
      [1.3, 0.12],
    ] as const) {
      const deep = Math.min(0.3, (lens.eyeHeight / focus) * 1.2);
      sheet.paint(ellipse(x, y, wide * scale, wide * scale * deep, 40), stage.lamp, strength);
    }
  });
}

/** What somebody's face does just now, by their place among the people. */
export type Faces = ReadonlyMap<number, Partial<Expression>>;

function putPeople(stage: Stage, head: number, faces: Faces): (HeadPlace | null)[] {
  const { lens, scene, focus } = stage;
  const isNear = scene.size === "close" || scene.size === "extreme" || scene.size === "medium";
  const overSomebody = scene.overShoulder && isNear;
  const [first, listener] = scene.people;
  const facing = overSomebody && first ? { ...scene, people: [first], lead: scene.lead } : scene;
  const hasPeople = scene.people.length > 0 || !scene.subjects;
  if (hasPeople && scene.time === "night" && !lit.has(scene.setting)) moonlight(stage);
  const heads: (HeadPlace | null)[] = scene.people.map(() => null);
  const spots = placePeople(facing, head / lens.width);
  const [lead] = spots;
  const company = lead && {
    x: (lead.across * lens.width - lens.centre) / lens.scale(focus),
    facing: lead.facing,
    pose: lead.person.pose,
  };
  putSubjects(stage, company ?? null, heads);
  const seated = new Set(riders(scene));
  for (const spot of spots) {
    const { person } = spot;
    if (seated.has(person)) continue;
    const z = focus * (1 + spot.behind);
    const scale = lens.scale(z);
    const own = headMetres * scale;
    const x = (spot.across * lens.width - lens.centre) / scale;
    // In near shots everybody's face is framed, however tall they are or low they sit.
    const shift = isNear
      ? (1 - heightShare[person.design.age]) * 6.8 + (lowered[person.pose] ?? 0)
      : 0;
    const [fx, fy] = lens.at([x, shift * headMetres, z]);
    const reach = person.pose === "sit" ? 0.9 : 1;
    const slide = -scene.side * own * 2.6 * reach;
    if (!isNear) {
      stage.at(z + 0.02, (sheet) => {
        contactShadow(sheet, [fx, fy], own);
        const cast: [number, number][] = [
          [fx - own * 0.5, fy],
          [fx + own * 0.5, fy],
          [fx + slide * 1.2 + own * 0.5, fy + own * 0.75],
          [fx + slide * 1.2 - own * 0.3, fy + own * 0.8],
        ];
        sheet.paint(cast, "#1c1815", scene.weather === "clear" ? 0.28 : 0.12);
      });
    }
    if (person.pose === "sit" && !isNear) {
      const wide = 0.36;
      stage.block([x - wide, 0, z + 0.02], [x + wide, 1.9 * headMetres, z + 0.4], 6.2);
    }
    stage.at(z, (sheet) => {
      const index = scene.people.indexOf(person);
      const face = faces.get(index);
      heads[index] = drawFigure(sheet, person, {
        feet: [fx, fy],
        head: own,
        facing: spot.facing,
        time: scene.time,
        side: scene.side,
        haze: stage.haze(z) * 0.6,
        air: stage.tone(2, z + 40),
        turn: spot.turn,
        ...(face && { face }),
      });
    });
  }
  if (overSomebody) overShoulder(stage, head, listener);
  return heads;
}

/** The back of whoever is spoken to, dark at the picture's edge. */
function overShoulder(stage: Stage, head: number, listener: Person | undefined): void {
  const { lens, scene, chance, focus } = stage;
  const design = listener?.design ?? designPerson("", chance.branch("listener"));
  const person: Person = {
    design: { ...design, props: [] },
    pose: "stand",
    mood: "calm",
    view: "back",
  };
  const own = Math.min(head * 1.7, lens.height * 0.62);
  const x = lens.width * (scene.lead > 0 ? 0.16 : 0.84);
  const y = lens.height * 0.42 + own * 6.8;
  stage.at(focus * 0.5, (sheet) => {
    drawFigure(sheet, person, {
      feet: [x, y],
      head: own,
      facing: scene.lead > 0 ? 1 : -1,
      time: scene.time,
      side: scene.side,
      haze: 0,
      air: paper,
      dark: true,
    });
  });
}

/** A loose crowd behind the people, without colours of their own. */
function putCrowd(stage: Stage): void {
  const { chance, lens, scene, focus } = stage;
  const draw = chance.branch("crowd");
  for (let index = 0; index < 9; index++) {
    const z = focus * draw.between(1.35, 2.6) + 1.5;
    const design = {
      ...designPerson("", draw.branch(`${index}`)),
      accent: greyAt(scene.time, draw.between(3, 7)),
      props: [],
    };
    const person: Person = {
      design,
      pose: draw.chance(0.4) ? "walk" : "stand",
      mood: "calm",
      view: draw.chance(0.5) ? "back" : "front",
    };
    const [x, y] = lens.at([draw.around(lens.halfWidth(z)), 0, z]);
    const facing = draw.chance(0.5) ? 1 : -1;
    stage.at(z, (sheet) => {
      contactShadow(sheet, [x, y], headMetres * lens.scale(z));
      drawFigure(sheet, person, {
        feet: [x, y],
        head: headMetres * lens.scale(z),
        facing,
        time: scene.time,
        side: scene.side,
        haze: 0.25 + stage.haze(z) * 0.6,
        air: stage.tone(2, z + 40),
      });
    });
  }
}

/** People stand about the focus; what is farther or nearer than this is scenery. */
const behind = 1.25;
const before = 0.8;

/** Scenery, people, what stands before them, and the light over all. */
export type PieceName = "back" | "people" | "front" | "light";

/** A drawn scene; every element is made here of numbers, never of a prompt's words. */
export interface Panel {
  readonly width: number;
  readonly height: number;
  /** The whole picture as SVG. */
  whole(): string;
  /** Pieces that lie on one another and make the same picture, as SVG of a size. */
  piece(name: PieceName, size: { readonly width: number; readonly height: number }): string;
  /** Where each of the people has their head; null for who is not to be seen. Known once drawn. */
  heads(): readonly (HeadPlace | null)[];
}

function lightOver({ side, time }: Scene, width: number, height: number): string {
  const [from, to] = side > 0 ? [1, 0] : [0, 1];
  return (
    `<defs><linearGradient id="light" x1="${from}" y1="0" x2="${to}" y2="0.7">` +
    `<stop offset="0" stop-color="#fff7e6" stop-opacity="0.2"/><stop offset="0.4" stop-color="#fff7e6" stop-opacity="0"/>` +
    `<stop offset="0.5" stop-color="#17130f" stop-opacity="0"/><stop offset="1" stop-color="#17130f" stop-opacity="${time === "night" ? 0.18 : 0.3}"/>` +
    `</linearGradient></defs><rect width="${width}" height="${height}" fill="url(#light)"/>`
  );
}

/** Turned about the middle and a little enlarged, so that no corner is bare. */
const tiltOf = ({ tilted, lead }: Scene, width: number, height: number): string =>
  tilted
    ? ` transform="rotate(${lead * 7} ${width / 2} ${height / 2}) translate(${width * -0.1} ${height * -0.1}) scale(1.2)"`
    : "";

function tiltedHead(scene: Scene, width: number, height: number, head: HeadPlace): HeadPlace {
  if (!scene.tilted) return head;
  const angle = (scene.lead * 7 * Math.PI) / 180;
  const x = head.x * 1.2 - width * 0.6;
  const y = head.y * 1.2 - height * 0.6;
  return {
    x: width / 2 + x * Math.cos(angle) - y * Math.sin(angle),
    y: height / 2 + x * Math.sin(angle) + y * Math.cos(angle),
    height: head.height * 1.2,
  };
}

interface Additions {
  readonly faces?: Faces;
  /** Puts further things on the set before the people come. */
  readonly dress?: (stage: Stage) => void;
}

export function drawScene(
  scene: Scene,
  width: number,
  height: number,
  chance: Chance,
  { faces = new Map(), dress }: Additions = {},
): Panel {
  const { lens, focus, head } = frameSubjects(scene, width, height);
  const stage = new Stage(lens, scene, focus, chance.branch("stage"));
  settings[scene.setting](stage);
  if (scene.crowd) putCrowd(stage);
  dress?.(stage);
  const heads = putPeople(stage, head, faces);
  letFall(stage);
  const tilt = tiltOf(scene, width, height);
  const sheetOf = (inner: string, size = { width, height }): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${width} ${height}">${inner}</svg>`;
  const ground = `<rect width="${width}" height="${height}" fill="${paper}"/>`;
  const light = lightOver(scene, width, height);
  const between = (near: number, far?: number): string => `<g${tilt}>${stage.drawn(near, far)}</g>`;
  const pieces: Record<PieceName, () => string> = {
    back: () => `${ground}${between(focus * behind)}`,
    people: () => between(focus * before, focus * behind),
    front: () => between(0, focus * before),
    light: () => light,
  };
  return {
    width,
    height,
    whole: () => sheetOf(`${ground}${between(0)}${light}`),
    piece: (name, size) => sheetOf(pieces[name](), size),
    heads: () => heads.map((one) => one && tiltedHead(scene, width, height, one)),
  };
}
