import { expect, test } from "vitest";
import { Chance } from "../draft/chance";
import { speak } from "../draft/voice/speak";
import { mouthTrack } from "./mouth-track";
import type { Sound } from "./sound";
import { soundRate } from "./sound";

function sound(seconds: number, wave: (time: number) => number): Sound {
  const samples = new Float32Array(Math.round(seconds * soundRate));
  return { samples: samples.map((_, place) => wave(place / soundRate)), seconds };
}

/** A voice of 120 Hz with one resonance. */
const vowel = (time: number, formant: number): number => {
  const within = time % (1 / 120);
  return 0.5 * Math.exp(-within * 320) * Math.sin(2 * Math.PI * formant * within);
};

test.each([23.976, 24, 25, 29.97, 50, 59.94])(
  "clicks open the mouth in their own frame at %s a second",
  (rate) => {
    const frames = [7, 19, 20, 40, 61].filter((frame) => frame < 3 * rate - 1);
    const clicks = frames.map((frame) => (frame + 0.25) / rate);
    const track = mouthTrack(
      sound(3, (time) => {
        const click = clicks.find((at) => time >= at && time < at + 0.5 / rate);
        return click === undefined ? 0 : 0.6 * Math.sin(2 * Math.PI * 900 * time);
      }),
      rate,
    );
    expect(track).toHaveLength(Math.ceil(3 * rate - 1e-6));
    for (const frame of frames) expect(track[frame]?.open).toBeGreaterThan(0.6);
    expect(track[6]?.open).toBe(0);
    expect(track[18]?.open).toBeLessThan(0.1);
    expect(track[39]?.open).toBe(0);
  },
);

test("silence, and a quiet room, keep the mouth shut", () => {
  const chance = new Chance("room");
  for (const level of [0, 0.0015]) {
    const track = mouthTrack(
      sound(1, () => chance.around(level)),
      24,
    );
    expect(track.every(({ open, voiced }) => open === 0 && !voiced)).toBe(true);
  }
  expect(mouthTrack({ samples: new Float32Array(), seconds: 0 }, 24)).toEqual([]);
});

test("a voice is voiced, noise is not; a front vowel is wider than a back one", () => {
  const chance = new Chance("noise");
  const at = (wave: (time: number) => number) => mouthTrack(sound(1, wave), 25)[12];
  expect(at((time) => vowel(time, 700))).toMatchObject({ voiced: true });
  expect(at(() => chance.around(0.3))).toMatchObject({ voiced: false });
  const front = at((time) => vowel(time, 400) + vowel(time, 2300));
  const back = at((time) => vowel(time, 400) + vowel(time, 800));
  expect((front?.wide ?? 0) - (back?.wide ?? 1)).toBeGreaterThan(0.3);
});

test("a hiss through the teeth hardly opens the mouth, and lips shut for an M", () => {
  const track = mouthTrack(speak("Mama saw a summer moon.", "ada", new Chance("x")), 24);
  const opens = track.map(({ open }) => open);
  expect(Math.max(...opens)).toBeGreaterThan(0.85);
  expect(opens[0]).toBeLessThan(0.2);
  expect(opens.at(-1)).toBeLessThan(0.2);
  // "Ma-ma": open, nearly shut, open within the first half second.
  const [first, shut] = [opens.slice(2, 7), opens.slice(4, 10)];
  expect(Math.max(...first)).toBeGreaterThan(0.6);
  expect(Math.min(...shut)).toBeLessThan(0.45);
  expect(opens.every((open) => open >= 0 && open <= 1)).toBe(true);
});

test("the same loudness relations whatever the level", () => {
  const { samples, seconds } = speak("You came back.", "dev", new Chance("x"));
  const loud = mouthTrack({ samples, seconds }, 24);
  const soft = mouthTrack({ samples: samples.map((sample) => sample * 0.3), seconds }, 24);
  loud.forEach(({ open }, frame) => expect(soft[frame]?.open).toBeCloseTo(open, 0));
});
