import { stillSizes } from "@aktion/schema/graph/sizes";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { castOf } from "../drawn/cast";
import { readDrawn } from "../drawn/drawn";
import type { Bench, Maker } from "../makers";
import { designOf } from "../reading/read-people";
import type { Design, Hair, Mood, Scene, SettingName, ShotSize } from "../reading/scene";
import type { Chance } from "../chance";
import { drawPanel } from "../still/draw-panel";

type Options = TaskOf<"image.portrait">["options"];

const hairLevels: Record<string, number> = {
  black: 9.4,
  brown: 6.4,
  blond: 1.8,
  red: 4.6,
  grey: 1,
};
const hairStyles: Record<string, Hair> = {
  short: "short",
  long: "long",
  tied: "tail",
  curly: "curly",
};

/** A member with what the options ask to be otherwise; all else is as it always is. */
export function optedDesign(design: Design, options: Options): Design {
  const { glasses, hairColour, hairStyle, presentation } = options;
  const asked = hairStyles[hairStyle ?? ""];
  const level = hairLevels[hairColour ?? ""];
  const woman = presentation === "woman" ? true : presentation === "man" ? false : design.woman;
  return {
    ...design,
    woman,
    beard: presentation === "woman" ? "none" : design.beard,
    glasses: glasses === "on" ? true : glasses === "off" ? false : design.glasses,
    hair: asked ?? design.hair,
    hairLevel: level ?? design.hairLevel,
    // A hat would hide the hair that was asked for.
    hat: asked || level !== undefined ? "none" : design.hat,
  };
}

interface Look {
  readonly size: readonly [ShotSize, ...ShotSize[]];
  readonly angle: Scene["angle"];
  readonly time: Scene["time"];
  readonly moods: readonly [Mood, ...Mood[]];
}

const looks: Record<string, Look> = {
  natural: { size: ["medium", "close"], angle: "eye", time: "day", moods: ["happy", "calm"] },
  headshot: { size: ["close"], angle: "eye", time: "day", moods: ["calm", "happy"] },
  editorial: { size: ["full", "medium"], angle: "low", time: "dusk", moods: ["stern", "calm"] },
  noir: { size: ["close", "medium"], angle: "low", time: "night", moods: ["stern", "sad"] },
  period: { size: ["medium", "close"], angle: "eye", time: "dawn", moods: ["calm", "stern"] },
};

const grounds: Record<string, readonly [SettingName, ...SettingName[]]> = {
  studio: ["studio"],
  black: ["studio"],
  office: ["office"],
  street: ["street", "city"],
  nature: ["forest", "mountains", "sea"],
};

/** Where the look still was set, and what is worn there. */
function lookOf(look: string | null, { asset }: Bench) {
  const drawn = look === null ? null : readDrawn(asset(look));
  return { place: drawn?.again?.scene ?? null, worn: drawn?.people[0]?.design ?? null };
}

function dressed(design: Design, worn: Design | null): Design {
  if (!worn) return design;
  const { garment, hat, accent, trousers } = worn;
  return { ...design, garment, hat, accent, trousers };
}

/** One picture of a set: the same member every time, in the look, ground and manner asked for. */
export const makePortrait: Maker<TaskOf<"image.portrait">> = async (task, bench) => {
  const { chance, turn, asset } = bench;
  const own: Chance = chance.branch(`variation ${task.variation}`);
  const [who = { words: "", design: null, known: true }] = castOf(task.cast, asset);
  const { place, worn } = lookOf(task.look, bench);
  // All pictures of a set are of one person, whatever chance each has.
  const known = designOf({ ...who, known: true }, chance);
  const design = optedDesign(dressed(known, worn), task.options);
  const { background = "keep", style = "natural" } = task.options;
  const manner = looks[style] ?? looks["natural"]!;
  const ground = grounds[background];
  const isBlack = background === "black";
  const draw = own.branch("portrait");
  const scene: Scene = {
    setting: ground ? draw.pick(ground) : (place?.setting ?? "studio"),
    size: manner.size[task.variation % manner.size.length] ?? manner.size[0],
    angle: manner.angle,
    tilted: false,
    overShoulder: false,
    people: [{ design, pose: "stand", mood: draw.pick(manner.moods), view: "front" }],
    crowd: false,
    time: isBlack ? "night" : ground || !place ? manner.time : place.time,
    weather: "clear",
    side: draw.chance(0.5) ? 1 : -1,
    lead: task.variation % 2 === 0 ? 1 : -1,
  };
  await turn.breathe();
  return drawPanel(scene, stillSizes[task.aspect], own);
};
