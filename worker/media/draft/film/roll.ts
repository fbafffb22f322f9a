import type { RateName } from "@aktion/schema/graph/rates";
import { rateNames, rates } from "@aktion/schema/graph/rates";
import { WebmWriter } from "../../codecs/webm";
import { encodeWebp } from "../../codecs/webp";
import type { OpusSound } from "../../sound/opus";
import { MediaRefusal } from "../../refusal";
import type { Bench, Made } from "../makers";
import { packFrames, partFrames, unpackFrames } from "./parts";

const quality = 78;
const effort = 1;

export function rateOf(name: string): RateName {
  const rate = rateNames.find((known) => known === name);
  if (!rate) throw new MediaRefusal("draft.unusable", "This board's frame rate is not known.");
  return rate;
}

export const perSecondOf = (rate: RateName): number => rates[rate].frames / rates[rate].per;

/** Frames that cover a length, the last of them not always to its end. */
export const framesOver = (seconds: number, rate: RateName): number =>
  Math.max(1, Math.ceil(seconds * perSecondOf(rate) - 1e-6));

/** What is to be filmed. */
export interface Roll {
  readonly width: number;
  readonly height: number;
  readonly rate: RateName;
  /** How many frames. */
  readonly count: number;
  /** What a frame shows, as a key: frames of one key are drawn and encoded once. */
  readonly look: (index: number) => string;
  readonly draw: (index: number, frame: Uint32Array) => Promise<void> | void;
  readonly sound?: OpusSound;
  /** What the file says of itself. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Films frame by frame, breathing in between; what looks the same is not encoded again. */
export async function film(
  { width, height, rate, count, look, draw, tags = {}, sound }: Roll,
  { turn, tell, parts, keep }: Pick<Bench, "turn" | "tell" | "parts" | "keep">,
): Promise<Made> {
  const perSecond = perSecondOf(rate);
  // Above 30 a second every drawing is shown twice, as animators do.
  const every = perSecond > 31 ? 2 : 1;
  const frame = new Uint32Array(width * height);
  const data = new Uint8Array(frame.buffer);
  const writer = new WebmWriter(width, height, rate, { tags, sound });
  let poster: Uint8Array | null = null;
  let shown: string | null = null;
  let webp = new Uint8Array(0);
  const kept = unpackFrames(parts);
  let open: Uint8Array[] = [];
  for (let index = 0; index < count; index++) {
    const earlier = kept[index];
    const drawing = index - (index % every);
    const wanted = look(drawing);
    if (earlier) webp = earlier;
    else if (wanted !== shown) {
      await draw(drawing, frame);
      webp = new Uint8Array(await encodeWebp({ data, width, height }, quality, effort));
      shown = wanted;
      await turn.breathe();
    }
    poster ??= webp;
    await writer.add(webp);
    open.push(webp);
    if (open.length === partFrames && index + 1 < count) {
      if (!earlier) keep(Math.floor(index / partFrames), packFrames(open));
      open = [];
    }
    if (index % 8 === 7) tell((index + 1) / count);
  }
  const bytes = await writer.finish();
  return { type: "video/webm", bytes, width, height, seconds: count / perSecond, poster };
}
