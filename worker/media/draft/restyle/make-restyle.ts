import { stillSizes } from "@aktion/schema/graph/sizes";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { layOver, rowsOf } from "../../pixels/picture";
import { coverOf, readOpaque, resized } from "../../pixels/read-opaque";
import { writePng } from "../../pixels/write-png";
import { readDrawn, withDrawn } from "../drawn/drawn";
import type { Maker } from "../makers";
import { plainWords } from "../request-seed";
import { inLook } from "./custom";
import { emotionMask } from "./emotion-mask";
import { movedPeople } from "./moved-people";
import { neonGlitch } from "./neon-glitch";
import { coloursIn, readLook } from "./read-look";
import { softWatercolour } from "./soft-watercolour";
import type { Style } from "./style";

/** The presets with a hand of their own; every other look, also a saved one, is read from its words. */
const styles: Readonly<Record<string, Style>> = {
  "emotion-mask": emotionMask,
  "ghibli-reaction": softWatercolour,
  "neo-tokyo-glitch": neonGlitch,
};

/** How much of the style shows: little of it at 0, nothing of the old look at 1. */
const shareOf = (strength: number): number => 0.03 + 0.97 * (1 - (1 - strength) ** 1.7);

export const makeRestyle: Maker<TaskOf<"image.edit">> = async (task, bench) => {
  const { asset, chance, turn, tell } = bench;
  const { w: width, h: height } = stillSizes[task.aspect];
  const bytes = asset(task.image);
  const pixels = await readOpaque(bytes, { width, height });
  const { across, down } = coverOf(pixels, { width, height });
  const source = resized(pixels, { width, height }, across, down);
  tell(0.2);
  await turn.breathe();
  const drawn = readDrawn(bytes);
  const people = drawn ? movedPeople(drawn, pixels, across, down) : [];
  const heads = people.flatMap(({ head }) =>
    head ? [{ x: head.x * width, y: head.y * height, height: head.height * height }] : [],
  );
  const setup = {
    chance,
    strength: task.strength,
    unit: Math.min(width, height) / 720,
    heads,
    colours: coloursIn(task.prompt),
    breathe: () => turn.breathe(),
  };
  const style = styles[task.preset];
  const words = chance.fixed(`look ${plainWords(task.prompt)} ${task.seed ?? ""}`);
  const styled = style
    ? await style(source, setup)
    : await inLook(source, readLook(task.prompt, words), setup);
  layOver(source, styled, shareOf(task.strength));
  tell(0.7);
  await turn.breathe();
  const png = await writePng({ width, height, channels: 3 }, rowsOf(source), () => turn.breathe());
  const made = drawn ? withDrawn(png, { ...drawn, people, again: null }) : png;
  return { type: "image/png", bytes: made, width, height, seconds: null, poster: null };
};
