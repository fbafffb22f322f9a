import type { TaskOf } from "@aktion/schema/tasks/task";
import type { Chance } from "../chance";
import { plainWords } from "../request-seed";
import { nobody, readPeople } from "./read-people";
import type { Angle, Scene, ShotSize, Weather } from "./scene";
import { settingNames } from "./scene";
import type { SettingName } from "./scene";
import { angleWords, bestOf, settingWords, sizeWords, timeWords, weatherWords } from "./vocabulary";

const indoors: ReadonlySet<SettingName> = new Set(["room", "office", "spaceship", "stage"]);
const evenings: ReadonlySet<SettingName> = new Set(["city", "stage", "spaceship"]);
/** Enough of a long prompt to draw from. */
const longest = 4_000;

function sizeFor(people: number, hasPose: boolean, chance: Chance): ShotSize {
  if (people === 0) return chance.pick(["wide", "vast"]);
  if (people > 2) return chance.pick(["full", "wide", "medium"]);
  return hasPose
    ? chance.pick(["full", "wide", "full"])
    : chance.pick(["medium", "full", "medium", "medium", "close"]);
}

/** Makes a scene of a task's words; what they leave open is chosen by its chance. */
export function readScene(task: TaskOf<"image.generate">, chance: Chance): Scene {
  const style = task.style?.text ?? "";
  const text = plainWords(task.prompt.slice(0, longest));
  const all = plainWords(`${text} ${style.slice(0, longest)}`);
  const draw = chance.branch("scene");
  const anySetting = draw.pick(settingNames);
  const anyTime = draw.pick(["day", "day", "dusk", "day", "night", "dawn"] as const);
  const anyAngle = draw.pick<Angle>(["eye", "eye", "eye", "eye", "low", "high"]);
  const setting = bestOf(settingWords, all) ?? bestOf(settingWords, castWords(task)) ?? anySetting;
  const anyone = readPeople(text, task.cast, chance);
  const asked = bestOf(sizeWords, text);
  const isFramed = asked !== null && asked !== "wide" && asked !== "vast" && !nobody.test(text);
  const needsSomebody =
    anyone.people.length === 0 && (isFramed || bestOf(settingWords, all) === null);
  const { people, crowd } = needsSomebody
    ? readPeople(`${text} a person`, task.cast, chance)
    : anyone;
  const moving = people.some(({ pose }) => pose !== "stand" && pose !== "phone" && pose !== "read");
  const weather: Weather = indoors.has(setting) ? "clear" : (bestOf(weatherWords, all) ?? "clear");
  const angle =
    bestOf(angleWords, text) ?? (asked === "close" || asked === "extreme" ? "eye" : anyAngle);
  return {
    setting,
    size: asked ?? sizeFor(people.length, moving, draw),
    angle,
    tilted: /\b(dutch|canted|tilted (angle|frame|camera))\b/.test(text),
    overShoulder: /\b(over.?the.?shoulder|over (his|her|their) shoulder|ots)\b/.test(text),
    people,
    crowd,
    time: bestOf(timeWords, all) ?? (evenings.has(setting) ? "night" : anyTime),
    weather,
    side: draw.chance(0.5) ? 1 : -1,
    lead: draw.chance(0.5) ? 1 : -1,
  };
}

const castWords = (task: TaskOf<"image.generate">): string =>
  plainWords(
    task.cast
      .map(({ prompt }) => prompt)
      .join(" ")
      .slice(0, longest),
  );
