import type { Phrase } from "./read-line";
import type { TimedSound } from "./timing";
import { lengthOf } from "./timing";

/** A place the voice passes: seconds from the phrase's start, semitones from its middle. */
export interface Turn {
  readonly at: number;
  readonly tone: number;
}

const asking = /^(?:who|whom|whose|what|what's|where|where's|when|why|how|how's|which)$/i;

/** Where the voice stands when nothing happens: it sinks as breath runs out. */
const sinking = (share: number): number => 1.6 - 3.2 * share;

/** What the last accent and the end do, by how the phrase ends. */
function close(ending: Phrase["ending"], isOpenQuestion: boolean): readonly [number, number] {
  if (ending === "asked") return isOpenQuestion ? [3.4, -3.5] : [-0.5, 7];
  if (ending === "called") return [5.2, -4.5];
  if (ending === "open") return [2.4, 0.8];
  return ending === "trailing" ? [1.2, -2] : [2.8, -5.5];
}

/** The melody of a phrase: its accents in turn, then the fall or rise of its end. */
export function melodyOf(
  phrase: Phrase,
  sounds: readonly TimedSound[],
  liveliness: number,
): Turn[] {
  const whole = lengthOf(sounds);
  const isOpenQuestion = phrase.words.slice(0, 2).some(({ text }) => asking.test(text));
  const [lastLift, end] = close(phrase.ending, isOpenQuestion);
  const accents = sounds.filter(({ accented }) => accented).length;
  const called = phrase.ending === "called" ? 1.25 : 1;
  const turns: Turn[] = [{ at: 0, tone: sinking(0) }];
  let at = 0;
  let seen = 0;
  for (const { seconds, accented } of sounds) {
    if (accented && whole > 0) {
      seen += 1;
      const isLast = seen === accents;
      // Every other accent is lighter, as a speaker's are.
      const lift = isLast ? lastLift : (seen % 2 === 1 ? 3.2 : 2) * called;
      const peak = at + seconds * 0.45;
      turns.push({ at: Math.max(0, at - 0.07), tone: sinking(at / whole) - 0.3 });
      turns.push({ at: peak, tone: sinking(peak / whole) + lift });
      const after = at + seconds + 0.06;
      const settled = isLast ? (sinking(1) + end) * 0.55 : sinking(after / whole);
      // An accent on the last syllable goes straight to the end.
      if (after < whole - 0.05) turns.push({ at: after, tone: settled });
    }
    at += seconds;
  }
  turns.push({ at: whole, tone: end });
  return turns
    .sort((one, other) => one.at - other.at)
    .map(({ at: time, tone }) => ({ at: time, tone: tone * liveliness }));
}
