import type { Chance } from "../chance";
import {
  angleWords,
  bestOf,
  moodWords,
  settingWords,
  sizeWords,
  timeWords,
  weatherWords,
} from "../reading/vocabulary";
import { plainWords } from "../request-seed";

type Lines = readonly [string, ...string[]];

const lenses: Record<string, Lines> = {
  extreme: ["100 mm macro, focus on the eyes"],
  close: ["85 mm, shallow focus", "75 mm, background soft"],
  medium: ["50 mm, eye level", "40 mm, the background readable"],
  full: ["35 mm, head to toe in frame"],
  wide: ["24 mm, deep focus", "28 mm, figures small against the place"],
  vast: ["18 mm, deep focus, much sky"],
};

const lights: Record<string, Lines> = {
  day: ["soft daylight from one side", "high sun, hard short shadows"],
  dusk: ["low warm light, long shadows", "last light behind, faces in soft fill"],
  dawn: ["cool first light, thin mist", "pale side light, long soft shadows"],
  night: ["one practical lamp, deep shadows", "moonlight from behind, a warm lamp in front"],
};

const airs: Record<string, Lines> = {
  rain: ["wet ground that catches the light"],
  storm: ["wind in clothes and hair, hard contrast"],
  snow: ["breath in the cold air, muted colours"],
  fog: ["layers fading into the haze"],
};

const framings: Lines = [
  "Medium shot, the subject on a third",
  "Wide shot, the place read first",
  "Close-up, the face carries it",
];

const moods: Record<string, string> = {
  happy: "open, bright faces",
  sad: "still, heavy moment",
  angry: "tight framing, tension",
  afraid: "empty space behind the subject",
  surprised: "caught mid-gesture",
  stern: "quiet, held tension",
};

const lastStop = /[.!?…]["')\]]?$/u;
const camera = /\b(\d{2,3} ?mm|lens|macro|anamorphic|fisheye|telephoto|wide angle)\b/;
const lighting =
  /\b(lit|light(ing)?|backlit|silhouette|shadows?|neon|candle(light)?|lamp|spotlight|chiaroscuro|low.key|high.key)\b/;

/**
 * Adds what a cinematographer would ask next: framing, lens, light, air. The words that were given
 * stay as they are and come first; what they already say is not said again.
 */
export function enhance(text: string, style: string, chance: Chance): string {
  const given = text.trim();
  const said = plainWords(`${given} ${style}`);
  const own = plainWords(given);
  const size = bestOf(sizeWords, own);
  const time = bestOf(timeWords, said);
  const weather = bestOf(weatherWords, said);
  const mood = bestOf(moodWords, own);
  const inside = ["room", "office", "spaceship", "stage", "studio"].includes(
    bestOf(settingWords, said) ?? "",
  );
  const draw = chance.branch("enhance");
  const framing = draw.pick(framings);
  const added: string[] = [];
  if (!size && !bestOf(angleWords, own)) added.push(framing);
  const framed = size ?? bestOf(sizeWords, plainWords(framing)) ?? "medium";
  const lens = draw.pick(lenses[framed] ?? lenses["medium"]!);
  if (!camera.test(said)) added.push(lens);
  const light = draw.pick(lights[time ?? (inside ? "night" : "day")]!);
  if (!lighting.test(said))
    added.push(inside && !time ? "window light from one side, soft fall-off" : light);
  if (weather && airs[weather]) added.push(draw.pick(airs[weather]));
  if (mood && moods[mood]) added.push(moods[mood]);
  if (style.trim()) added.push(style.trim().replace(lastStop, ""));
  if (added.length === 0) return given;
  const sentence = added.join(", ");
  const whole = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  return `${given}${lastStop.test(given) ? "" : "."} ${whole}`.slice(0, 20_000);
}
