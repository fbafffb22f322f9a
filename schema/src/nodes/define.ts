import type { z } from "zod";
import type { InputPort, OutputPort, PortType } from "../graph/ports";
import type { RateName } from "../graph/rates";
import type { Outputs, Value, ValueOf } from "../graph/values";
import type { Aspect, CastReference, Task, TaskKind } from "../tasks/task";
import type { Field } from "./fields";

/**
 * A node kind is this declaration and one pure `plan`. Library, palette, inspector, estimate,
 * documentation and engine all derive from it; `plan` never fetches, stores or draws.
 *
 * - `inputs`, `outputs`: ports by name, which saved boards and other people's scripts rely on.
 * - `params`: fields by name; a wired port wins over the param of the same name.
 * - `makes`: the kind of task `plan` asks for, null for kinds that only pass values on.
 * - `price`: credits on Standard for one unit; `null` for kinds that never cost. A unit of `training` is
 *   paid from the account of trainings.
 * - `hidden`: stands on no board, and runs only where the studio itself asks for it.
 * - `seconds`: how long one unit takes to make at a provider, for the estimate only.
 * - `plan`: inputs as values in wire order (a single port holds one at most, lists are spread over
 *   several plans by the engine). Answers ready values, or tasks: one, or a set made side by side.
 * - `join`: where the tasks of one plan are pieces of one output, the task that joins them. Two or more
 *   pieces are joined; a single one is the output itself.
 * - `outputsOf`: what the ports hold once the tasks' media is there; by default every port of a
 *   media type holds all of it.
 */
export type NodeGroup = "words" | "media" | "make" | "shots" | "sound" | "cut";

export type PriceUnit =
  | "still"
  | "picture"
  | "five-seconds"
  | "ten-seconds"
  | "link"
  | "training"
  | "three-hundred-letters";

export interface Price {
  readonly credits: number;
  readonly unit: PriceUnit;
}

export interface BoardFacts {
  readonly aspect: Aspect;
  readonly rate: RateName;
  /** Whom a cast id stands for; without it nobody has looked yet, and any id may be somebody. */
  readonly cast?: Readonly<Record<string, CastReference>>;
}

export type Plan =
  | { readonly kind: "values"; readonly outputs: Outputs }
  | { readonly kind: "tasks"; readonly tasks: readonly Task[] }
  | { readonly kind: "blocked"; readonly reason: string };

/** What is known of a node's inputs before a run: how many; seconds and words where they are known. */
export interface UnitFacts<P> {
  readonly params: P;
  readonly counts: Readonly<Record<string, number>>;
  readonly seconds: Readonly<Record<string, number | undefined>>;
  readonly words: Readonly<Record<string, string | undefined>>;
}
/** A range where only the run will know. */
export type Units = number | { readonly low: number; readonly high: number };

type InputPorts = Record<string, InputPort>;
type OutputPorts = Record<string, OutputPort>;
type Fields = Record<string, Field>;

export type ParamsOf<F extends Fields> = { [K in keyof F]: z.output<F[K]["schema"]> };
type InputValue<P extends InputPort> = ValueOf<P["types"][number]>;
export type InputsOf<I extends InputPorts> = { [K in keyof I]: readonly InputValue<I[K]>[] };

interface Making<I extends InputPorts, F extends Fields> {
  readonly params: ParamsOf<F>;
  readonly inputs: InputsOf<I>;
  readonly board: BoardFacts;
}

interface Made<I extends InputPorts, F extends Fields> extends Making<I, F> {
  /** What the tasks made, in their order: asset ids of media, or words. */
  readonly assets: readonly string[];
  readonly texts: readonly string[];
  /** The node's own name on the board, or its title. */
  readonly name: string;
}

export interface NodeDeclaration<
  I extends InputPorts = InputPorts,
  O extends OutputPorts = OutputPorts,
  F extends Fields = Fields,
> {
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  readonly group: NodeGroup;
  readonly beta?: string;
  readonly hidden?: true;
  readonly inputs: I;
  readonly outputs: O;
  readonly params: F;
  readonly makes: TaskKind | null;
  readonly price: Price | null;
  readonly seconds: number;
  /** Units of `price` that one plan of these params and inputs buys. */
  readonly units?: (facts: UnitFacts<ParamsOf<F>>) => Units;
  /** How many values the `many` outputs hold, where it is known before the run. */
  readonly count?: (facts: { params: ParamsOf<F>; counts: Record<string, number> }) => number;
  readonly plan: (making: Making<I, F>) => Plan;
  readonly outputsOf?: (made: Made<I, F>) => Outputs;
  readonly join?: Join<ParamsOf<F>>;
}

/** How a kind that plans several tasks makes one output of theirs: its last task, free of charge. */
export interface Join<P> {
  readonly task: (made: {
    readonly params: P;
    readonly board: BoardFacts;
    /** What the tasks made, in their order. */
    readonly assets: readonly string[];
  }) => Task;
  /** What a person calls the piece at a place, counted from 0. */
  readonly piece: (place: number) => string;
}

/** The same declaration with its types widened, as registry walkers see it. */
export interface NodeKind extends Omit<
  NodeDeclaration,
  "plan" | "outputsOf" | "units" | "count" | "join"
> {
  readonly join?: Join<Record<string, unknown>>;
  units(facts: UnitFacts<Record<string, unknown>>): Units;
  count(facts: { params: Record<string, unknown>; counts: Record<string, number> }): number;
  plan(making: {
    params: Record<string, unknown>;
    inputs: Record<string, readonly Value[]>;
    board: BoardFacts;
  }): Plan;
  outputsOf(made: {
    params: Record<string, unknown>;
    inputs: Record<string, readonly Value[]>;
    board: BoardFacts;
    assets: readonly string[];
    texts: readonly string[];
    name: string;
  }): Outputs;
}

const mediaValue: Record<"image" | "video" | "audio", (asset: string) => Value> = {
  image: (asset) => ({ type: "image", asset }),
  video: (asset) => ({ type: "video", asset }),
  audio: (asset) => ({ type: "audio", asset }),
};

const isMedia = (type: PortType): type is keyof typeof mediaValue => type in mediaValue;

function mediaOutputs(outputs: OutputPorts, assets: readonly string[]): Outputs {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, { type }]) => [
      name,
      isMedia(type) ? assets.map(mediaValue[type]) : [],
    ]),
  );
}

/**
 * Checks the declaration's types against its own `plan`, then hands out the widened form. The
 * engine calls `plan` only with params its fields have parsed and values its ports accept, which is
 * what makes the widening sound.
 */
export function defineNode<
  const K extends string,
  const I extends InputPorts,
  const O extends OutputPorts,
  const F extends Fields,
>(declaration: NodeDeclaration<I, O, F> & { readonly kind: K }): NodeKind & { readonly kind: K } {
  const widened = declaration as unknown as NodeKind & { readonly kind: K };
  return {
    ...widened,
    units: widened.units ?? (() => 1),
    count: widened.count ?? (() => 1),
    outputsOf: widened.outputsOf ?? ((made) => mediaOutputs(declaration.outputs, made.assets)),
  };
}

interface InputOptions {
  readonly many?: boolean;
  readonly required?: boolean;
  readonly least?: number;
}

export const input = <const T extends PortType | readonly PortType[]>(
  label: string,
  types: T,
  options: InputOptions = {},
): InputPort & { types: T extends PortType ? readonly [T] : T } => ({
  label,
  types: (typeof types === "string" ? [types] : types) as T extends PortType ? readonly [T] : T,
  many: options.many ?? false,
  required: options.required ?? false,
  least: options.least ?? (options.required ? 1 : 0),
});

export const output = <const T extends PortType>(
  label: string,
  type: T,
  options: { many?: boolean } = {},
): OutputPort & { type: T } => ({ label, type, many: options.many ?? false });

/** The wired words win over the typed ones. */
export const wordsOf = (wired: readonly ValueOf<"text">[], typed: string): string =>
  (wired.length > 0 ? wired.map((value) => value.text).join("\n") : typed).trim();

/** Words that stand for wired ones keep what the filmmaker wrote first. */
export const rewritten = (text: string, wired: readonly ValueOf<"text">[]): ValueOf<"text"> => {
  const written = wired
    .map((value) => value.written ?? value.text)
    .join("\n")
    .trim();
  return { type: "text", text, ...(written !== "" && written !== text && { written }) };
};

export const styleOf = (
  wired: readonly ValueOf<"style">[],
): { name: string; text: string } | null =>
  wired[0] ? { name: wired[0].name, text: wired[0].text } : null;

export const values = (outputs: Outputs): Plan => ({ kind: "values", outputs });
export const make = (...tasks: Task[]): Plan => ({ kind: "tasks", tasks });
export const blocked = (reason: string): Plan => ({ kind: "blocked", reason });
