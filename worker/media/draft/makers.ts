import type { Task, TaskKind, TaskOf } from "@aktion/schema/tasks/task";
import type { Turn } from "../turns";
import type { Chance } from "./chance";
import { makeCompose } from "./compose/make-compose";
import type { ShotSize } from "./film/shot-size";
import { makeFrame } from "./frame/make-frame";
import { makePose } from "./people/make-pose";
import { makePortrait } from "./people/make-portrait";
import { makeTraining } from "./people/make-training";
import { makeRestyle } from "./restyle/make-restyle";
import { makeSequence } from "./sequence/make-sequence";
import { makeShot } from "./shot/make-shot";
import { makeSketch } from "./sketch/make-sketch";
import { makeStill } from "./still/make-still";
import { makeVoice } from "./voice/make-voice";
import { makeUpscale } from "./upscale/make-upscale";
import { makeLipsync } from "./talk/make-lipsync";
import { makeTalk } from "./talk/make-talk";
import { makeWords } from "./words/make-words";

/** What a maker is given beside its task. */
export interface Bench {
  /** The bytes of an asset the task names; refuses when they were not sent along. */
  readonly asset: (id: string) => Uint8Array;
  readonly chance: Chance;
  readonly shotSize: ShotSize;
  /** Makers breathe between steps; that is also where a cancelled job ends. */
  readonly turn: Turn;
  readonly tell: (share: number) => void;
  /** What was finished of this very request before it had to be asked again, in order. */
  readonly parts: readonly Uint8Array[];
  /** Puts a finished part out of harm's way. */
  readonly keep: (part: number, bytes: Uint8Array) => void;
}

export interface Made {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
  /** A WebP, for what moves. */
  readonly poster: Uint8Array | null;
}

export type Maker<T extends Task> = (task: T, bench: Bench) => Promise<Made>;

/** Every kind of task that is drawn, and who draws it; a new kind does not compile until it is named. */
export const makers: { readonly [K in Exclude<TaskKind, "video.join">]: Maker<TaskOf<K>> } = {
  "image.generate": makeStill,
  "image.edit": makeRestyle,
  "image.sketch": makeSketch,
  "image.pose": makePose,
  "image.compose": makeCompose,
  "image.portrait": makePortrait,
  "image.upscale": makeUpscale,
  "video.animate": makeShot,
  "video.bridge": makeSequence,
  "video.talk": makeTalk,
  "video.lipsync": makeLipsync,
  "speech.generate": makeVoice,
  "text.enhance": makeWords,
  "cast.train": makeTraining,
  "media.frame": makeFrame,
};
