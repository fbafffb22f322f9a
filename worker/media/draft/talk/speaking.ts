import type { Mouth } from "../../sound/mouth-track";
import { mouthTrack } from "../../sound/mouth-track";
import type { Sound } from "../../sound/sound";
import { encodeOpus } from "../../sound/opus";
import type { Plate } from "../film/plate";
import type { Roll } from "../film/roll";
import { film, framesOver, perSecondOf } from "../film/roll";
import type { FilmSet } from "../film/set";
import type { Bench, Made } from "../makers";
import { audioBar } from "./audio-bar";
import { speakingFaces } from "./speaking-face";

const shut: Mouth = { open: 0, wide: 0.5, voiced: false };

type Filming = Pick<Roll, "width" | "height" | "rate"> & {
  /** Frames of its own; sound that lasts longer holds the last of them. */
  readonly count: number;
  readonly look: (index: number) => string;
  readonly draw: (index: number, frame: Uint32Array, people?: Plate | null) => Promise<void> | void;
};

/** The place among the people of whoever can be seen to speak: the first who shows a face. */
function speakerIn({ drawn, withFaces }: FilmSet): number | null {
  if (!withFaces) return null;
  const scene = drawn?.again?.scene;
  const place = drawn?.people.findIndex(
    ({ head }, index) => head !== null && scene?.people[index]?.view === "front",
  );
  return place === undefined || place < 0 ? null : place;
}

/** The people with each face that was asked for, drawn when it is first seen. */
function faceKeeper({ withFaces }: FilmSet, speaker: number) {
  const kept = new Map<string, Plate | null>();
  return async (key: string): Promise<Plate | null> => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const plate = (await withFaces?.(new Map([[speaker, JSON.parse(key) as object]]))) ?? null;
    kept.set(key, plate);
    return plate;
  };
}

/** Films somebody who speaks, in step with the sound to a frame; the sound is in the file. */
export async function filmSpeaking(
  filming: Filming,
  set: FilmSet,
  sound: Sound,
  bench: Bench,
): Promise<Made> {
  const { width, height, rate } = filming;
  const perSecond = perSecondOf(rate);
  const count = Math.max(filming.count, framesOver(sound.seconds, rate));
  const at = (index: number): number => Math.min(index, filming.count - 1);
  const speaker = speakerIn(set);
  const opus = await encodeOpus(sound.samples, () => bench.turn.breathe());
  const shared = { width, height, rate, count, sound: opus };
  if (speaker === null) {
    const bar = audioBar(sound, width, height);
    return film(
      {
        ...shared,
        look: (index) => `${filming.look(at(index))} ${bar.litAt(index / perSecond)}`,
        draw: async (index, frame) => {
          await filming.draw(at(index), frame);
          bar.draw(frame, index / perSecond);
        },
      },
      bench,
    );
  }
  const track = mouthTrack(sound, perSecond);
  while (track.length < count) track.push(shut);
  const faces = speakingFaces(track, perSecond, bench.chance).map((face) => JSON.stringify(face));
  const faced = faceKeeper(set, speaker);
  return film(
    {
      ...shared,
      look: (index) => `${filming.look(at(index))} ${faces[index]}`,
      draw: async (index, frame) =>
        filming.draw(at(index), frame, await faced(faces[index] ?? "{}")),
    },
    bench,
  );
}
