import type { Formants, Hiss, Phone, PhoneName } from "./phones";
import { backBurst, phoneOf } from "./phones";
import type { TimedSound } from "./timing";

/** The synthesiser's parts as they move, a value for every `step` seconds. */
export interface Score {
  readonly count: number;
  readonly voice: Float32Array;
  /** Noise made in the throat, that passes the whole mouth. */
  readonly breath: Float32Array;
  /** Noise made at a narrow place, and which of `hisses` it is. */
  readonly hiss: Float32Array;
  readonly kinds: Uint8Array;
  readonly hisses: readonly Hiss[];
  readonly formants: readonly [Float32Array, Float32Array, Float32Array];
  readonly nose: Float32Array;
}

export const step = 0.0025;

interface Gesture {
  readonly phone: Phone;
  readonly name: PhoneName;
  readonly start: number;
  readonly end: number;
}

const isDorsal = (name: PhoneName): boolean => name === "K" || name === "G" || name === "NG";
const smooth = (share: number): number => share * share * (3 - 2 * share);

/** Where a consonant's own formants pull: the back of the tongue meets the palate where the vowel is. */
function pullOf({ phone, name }: Gesture, beside: Formants): { own: Formants; lean: Formants } {
  if (!isDorsal(name)) return { own: phone.formants, lean: phone.lean };
  const isFront = beside[1] > 1500;
  const own: Formants = [phone.formants[0], isFront ? 2350 : 1150, isFront ? 2750 : 2100];
  return { own, lean: [0.25, isFront ? 0.45 : 0.7, 0.4] };
}

const mouthAt = ({ phone }: Gesture, end: boolean): Formants =>
  end && phone.kind === "vowel" && phone.to ? phone.to : phone.formants;

/** The formants where two sounds meet: the closer the mouth of one, the more it decides. */
function meet(one: Gesture | undefined, other: Gesture | undefined): Formants {
  if (!one || !other) {
    const alone = one ?? other;
    return alone ? mouthAt(alone, !other) : [500, 1500, 2500];
  }
  const [a, b] = [mouthAt(one, true), mouthAt(other, false)];
  const left = one.phone.kind === "vowel" ? null : pullOf(one, b);
  const right = other.phone.kind === "vowel" ? null : pullOf(other, a);
  const at = (index: 0 | 1 | 2): number => {
    if (left && !right) return left.own[index] + (b[index] - left.own[index]) * left.lean[index];
    if (right && !left) return right.own[index] + (a[index] - right.own[index]) * right.lean[index];
    if (!left || !right) return (a[index] + b[index]) / 2;
    const [mine, theirs] = [1.02 - left.lean[index], 1.02 - right.lean[index]];
    return (left.own[index] * mine + right.own[index] * theirs) / (mine + theirs);
  };
  return [at(0), at(1), at(2)];
}

const isHeld = ({ kind }: Phone): boolean => kind === "vowel" || kind === "glide";

/** How long the way between two sounds takes on this one's side. */
function edgeOf(own: Gesture, beside: Gesture | undefined): number {
  if (!beside) return 0.02;
  const length = own.end - own.start;
  const wanted = own.phone.kind === "vowel" ? Math.max(beside.phone.edge, 40) : 32;
  return Math.min(wanted / 1000, length * 0.62);
}

function moveMouth(gestures: readonly Gesture[], tracks: Score["formants"]): void {
  gestures.forEach((gesture, place) => {
    const [before, after] = [gestures[place - 1], gestures[place + 1]];
    const [from, to] = [meet(before, gesture), meet(gesture, after)];
    const [base, goal] = [mouthAt(gesture, false), mouthAt(gesture, true)];
    const [into, out] = [edgeOf(gesture, before), edgeOf(gesture, after)];
    const length = gesture.end - gesture.start;
    const held = isHeld(gesture.phone);
    for (let frame = Math.round(gesture.start / step); frame * step < gesture.end; frame++) {
      const time = frame * step - gesture.start;
      const share = Math.min(1, Math.max(0, time / length));
      for (const index of [0, 1, 2] as const) {
        const track = tracks[index];
        if (!held && !(gesture.phone.kind === "nasal" && index === 0)) {
          track[frame] = from[index] + (to[index] - from[index]) * smooth(share);
          continue;
        }
        // A gliding vowel rests a moment before it sets out.
        const way = smooth(Math.min(1, Math.max(0, (share - 0.2) / 0.7)));
        const own = base[index] + (goal[index] - base[index]) * way;
        const start = smooth(Math.max(0, 1 - time / into)) * (from[index] - base[index]);
        const end = smooth(Math.max(0, 1 - (length - time) / out)) * (to[index] - goal[index]);
        track[frame] = own + start + end;
      }
    }
  });
}

/** Fills a track over a time, reaching the level in `rise` seconds from wherever it was. */
function fill(track: Float32Array, from: number, to: number, level: number, rise: number): void {
  const start = Math.round(from / step);
  const before = track[start - 1] ?? 0;
  const steps = Math.max(1, Math.round(rise / step));
  for (let frame = start; frame < Math.round(to / step); frame++) {
    const share = Math.min(1, (frame - start + 1) / steps);
    track[frame] = before + (level - before) * share;
  }
}

/** The puff of a back stop is where the vowel that follows puts the tongue. */
function burstOf({ name, phone }: Gesture, after: Gesture | undefined): Hiss | null {
  if (phone.kind !== "stop") return null;
  if (!isDorsal(name)) return phone.burst;
  const isFront = after ? after.phone.formants[1] > 1500 : false;
  const centre = isFront ? 2700 : after ? after.phone.formants[1] * 1.15 : 1700;
  const bands = backBurst.bands.map(
    ([old, width, gain], index) => [index === 0 ? centre : old, width, gain] as const,
  );
  return { level: phone.burst.level, bands };
}

interface Sources extends Score {
  readonly add: (hiss: Hiss) => number;
}

/** The sources of a stop: closed, then the puff; its breath runs on into the sound behind. */
function soundStop(gesture: Gesture, after: Gesture | undefined, muted: boolean, score: Sources) {
  const { phone, start, end } = gesture;
  if (phone.kind !== "stop") return;
  const puff = muted ? 0 : Math.min(phone.puff / 1000, (end - start) * 0.6);
  const release = end - puff;
  fill(score.voice, start, release, start === 0 ? 0 : phone.voice, 0.015);
  fill(score.voice, release, end, phone.voice, 0.005);
  fill(score.hiss, start, release, 0, 0.005);
  fill(score.breath, start, end, 0, 0.01);
  const burst = burstOf(gesture, after);
  if (!burst || puff === 0) return;
  fill(score.hiss, release, end, burst.level * (after ? 1 : 0.6), 0.001);
  score.kinds.fill(score.add(burst), Math.round(release / step), Math.round(end / step));
}

function soundOthers({ phone, name, start, end }: Gesture, stress: number, score: Sources): void {
  if (phone.kind === "stop") return;
  if (phone.kind === "fricative") {
    fill(score.voice, start, end, phone.voice, 0.02);
    fill(score.hiss, start, end, phone.hiss?.level ?? 0, 0.022);
    fill(score.breath, start, end, name === "HH" ? 0.75 : 0, 0.018);
    if (phone.hiss)
      score.kinds.fill(score.add(phone.hiss), Math.round(start / step), Math.round(end / step));
    return;
  }
  // A nearly closed mouth swallows its own sound; the speaker gives more.
  const weight = (stress === 0 ? 0.8 : 1) * (phone.formants[0] < 420 ? 1.35 : 1);
  const level = phone.kind === "vowel" ? weight : phone.voice;
  fill(score.voice, start, end, level, 0.018);
  fill(score.hiss, start, end, 0, 0.015);
  fill(score.breath, start, end, 0, 0.015);
}

/** Behind a voiceless stop the voice waits while breath rushes out; after S it hardly does. */
function soundBreath(gestures: readonly Gesture[], place: number, score: Sources): void {
  const [gesture, after, before] = [gestures[place], gestures[place + 1], gestures[place - 1]];
  if (!gesture || gesture.phone.kind !== "stop" || gesture.phone.breath === 0 || !after) return;
  if (after.phone.kind === "stop" || after.phone.kind === "fricative") return;
  const share = before?.name === "S" ? 0.25 : 1;
  const length = Math.min((gesture.phone.breath / 1000) * share, (after.end - after.start) * 0.55);
  const till = after.start + length;
  const level = score.voice[Math.round(after.end / step) - 1] ?? 1;
  fill(score.voice, after.start, till, 0, 0.003);
  fill(score.breath, after.start, till, 0.55, 0.004);
  fill(score.voice, till, after.end, level, 0.015);
  fill(score.breath, till, after.end, 0, 0.025);
}

/** Lays a phrase's sounds out in time as the movements of a mouth. `tail` seconds end it in silence. */
export function scoreOf(sounds: readonly TimedSound[], tail: number): Score {
  let time = 0;
  const gestures = sounds.map(({ name, seconds }): Gesture => {
    const start = time;
    time += seconds;
    return { phone: phoneOf(name), name, start, end: time };
  });
  const count = Math.ceil((time + tail) / step);
  const track = (): Float32Array => new Float32Array(count);
  const hisses: Hiss[] = [];
  const score: Sources = {
    count,
    voice: track(),
    breath: track(),
    hiss: track(),
    kinds: new Uint8Array(count),
    hisses,
    formants: [track(), track(), track()],
    nose: track(),
    add: (hiss) => (hisses.includes(hiss) ? hisses.indexOf(hiss) : hisses.push(hiss) - 1),
  };
  moveMouth(gestures, score.formants);
  gestures.forEach((gesture, place) => {
    const sound = sounds[place];
    const isMuted = sound?.unreleased ?? false;
    if (gesture.phone.kind === "stop") soundStop(gesture, gestures[place + 1], isMuted, score);
    else if (!breathed(gestures, place)) soundOthers(gesture, sound?.stress ?? 0, score);
    else {
      soundOthers(gesture, sound?.stress ?? 0, score);
      soundBreath(gestures, place - 1, score);
    }
    const isNasal = gesture.phone.kind === "nasal";
    fill(score.nose, gesture.start, gesture.end, isNasal ? 1 : 0, isNasal ? 0.01 : 0.045);
  });
  for (const one of [score.voice, score.breath, score.hiss]) fill(one, time, time + tail, 0, 0.05);
  for (const one of score.formants)
    one.fill(one[Math.round(time / step) - 1] ?? 500, Math.round(time / step));
  return score;
}

const breathed = (gestures: readonly Gesture[], place: number): boolean => {
  const before = gestures[place - 1]?.phone;
  return before?.kind === "stop" && before.breath > 0;
};
