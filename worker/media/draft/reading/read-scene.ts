import type { Chance } from "../chance";
import { plainWords } from "../request-seed";
import { framed, placeOf, seated, sizeOf } from "./compose-subjects";
import type { CastMember, People } from "./read-people";
import { crowdWords, nobody, readPeople } from "./read-people";
import { readSubjects } from "./read-subjects";
import type { Angle, Scene, ShotSize, Weather } from "./scene";
import { settingNames } from "./scene";
import type { SettingName } from "./scene";
import { angleWords, bestOf, settingWords, sizeWords, timeWords, weatherWords } from "./vocabulary";

const indoors: ReadonlySet<SettingName> = new Set([
  "room",
  "office",
  "spaceship",
  "stage",
  "studio",
]);
/** Those that only words bring up. */
const asked: ReadonlySet<SettingName> = new Set(["studio", "beach", "space"]);
const places = settingNames.filter((name) => !asked.has(name));
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

/** What a picture is asked with. */
export interface SceneWords {
  readonly prompt: string;
  readonly style?: string;
  readonly cast: readonly CastMember[];
}

/** Makes a scene of words; what they leave open is chosen by chance. */
export function readScene({ prompt, style = "", cast }: SceneWords, chance: Chance): Scene {
  const text = plainWords(prompt.slice(0, longest));
  const all = plainWords(`${text} ${style.slice(0, longest)}`);
  const draw = chance.branch("scene");
  // Nobody is put before a bare backdrop unasked.
  const anySetting = draw.pick(places as [SettingName, ...SettingName[]]);
  const anyTime = draw.pick(["day", "day", "dusk", "day", "night", "dawn"] as const);
  const anyAngle = draw.pick<Angle>(["eye", "eye", "eye", "eye", "low", "high"]);
  const { subjects, rest, anybody } = readSubjects(text, cast.length, chance.branch("subjects"));
  const hasSubjects = subjects.length > 0;
  const home = placeOf(subjects, `${rest} ${style.slice(0, longest)}`, chance.branch("home"));
  const setting =
    home ?? bestOf(settingWords, all) ?? bestOf(settingWords, castWords(cast)) ?? anySetting;
  const anyone = hasSubjects && !anybody ? noPeople(rest) : readPeople(rest, cast, chance);
  const asked = bestOf(sizeWords, text);
  const isFramed = asked !== null && asked !== "wide" && asked !== "vast" && !nobody.test(text);
  const needsSomebody =
    !hasSubjects && anyone.people.length === 0 && (isFramed || bestOf(settingWords, all) === null);
  const { people: found, crowd } = needsSomebody
    ? readPeople(`${text} a person`, cast, chance)
    : anyone;
  const people = seated(found, subjects);
  const moving = people.some(({ pose }) => pose !== "stand" && pose !== "phone" && pose !== "read");
  const weather: Weather = indoors.has(setting) ? "clear" : (bestOf(weatherWords, all) ?? "clear");
  const angle =
    bestOf(angleWords, text) ??
    (asked === "close" || asked === "extreme" || (hasSubjects && anyAngle === "high")
      ? "eye"
      : anyAngle);
  const size =
    asked ??
    sizeOf(subjects, people.length, chance.branch("size")) ??
    sizeFor(people.length, moving, draw);
  const shown = framed(subjects, people.length, size);
  return {
    setting,
    size,
    angle,
    tilted: /\b(dutch|canted|tilted (angle|frame|camera))\b/.test(text),
    overShoulder: /\b(over.?the.?shoulder|over (his|her|their) shoulder|ots)\b/.test(text),
    people,
    crowd,
    time: bestOf(timeWords, all) ?? (evenings.has(setting) ? "night" : anyTime),
    weather,
    side: draw.chance(0.5) ? 1 : -1,
    lead: draw.chance(0.5) ? 1 : -1,
    ...(shown.length > 0 && { subjects: shown }),
  };
}

const noPeople = (text: string): People => ({ people: [], crowd: crowdWords.test(text) });

const castWords = (cast: readonly CastMember[]): string =>
  cast
    .map(({ words }) => words)
    .join(" ")
    .slice(0, longest);
