import type { Task, TaskKind, TaskOf } from "@aktion/schema/tasks/task";
import type { Turn } from "../turns";
import type { Chance } from "./chance";
import { makeShot } from "./shot/make-shot";
import { makeStill } from "./still/make-still";

/** What a maker is given beside its task. */
export interface Bench {
  /** The bytes of an asset the task names; refuses when they were not sent along. */
  readonly asset: (id: string) => Uint8Array;
  readonly chance: Chance;
  /** Makers breathe between steps; that is also where a cancelled job ends. */
  readonly turn: Turn;
  readonly tell: (share: number) => void;
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

/** Not made yet, in the filmmaker's words after "The Draft maker can't". */
interface NotYet {
  readonly cannot: string;
}

const notYet = (cannot: string): NotYet => ({ cannot });

/** Every kind of task and who makes it; a new kind does not compile until it is named here. */
export const makers: { readonly [K in TaskKind]: Maker<TaskOf<K>> | NotYet } = {
  "image.generate": makeStill,
  "image.edit": notYet("restyle stills yet"),
  "image.sketch": notYet("finish sketches yet"),
  "image.pose": notYet("pose characters yet"),
  "image.compose": notYet("join stills into one scene yet"),
  "image.portrait": notYet("make portrait sets yet"),
  "image.upscale": notYet("enlarge stills yet"),
  "video.animate": makeShot,
  "video.bridge": notYet("join stills into a sequence yet"),
  "video.talk": notYet("make talking portraits yet"),
  "video.lipsync": notYet("do lip-sync yet"),
  "speech.generate": notYet("speak lines yet"),
  "text.enhance": notYet("rewrite prompts yet"),
  "cast.train": notYet("train cast yet"),
  "media.frame": notYet("take frames out of shots yet"),
};
