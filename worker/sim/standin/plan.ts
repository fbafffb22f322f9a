import { chance, pick } from "./chance.ts";

/** Everything that can be made to go wrong, by where it shows. */
export const faults = {
  /** Before the job is accepted: nothing was ordered. */
  refusal: [
    "error-500",
    "error-503",
    "reset-before-accept",
    "throttle",
    "throttle-bare",
    "out-of-funds",
    "invalid",
    "key-refused",
  ],
  /** The whole request comes back as the reason of a refusal, headers and all. */
  reason: ["echo"],
  /** Accepted, but the answer says so badly or not at all. */
  answer: [
    "drop-after-accept",
    "html-200",
    "truncated-json",
    "no-id",
    "huge-json",
    "foreign-host",
    "unknown-at-once",
  ],
  /** How the job ends. */
  ending: [
    "job-fails",
    "moderated",
    "nsfw",
    "no-artifact",
    "empty-url",
    "data-removed",
    "aborted",
    "canceled",
    "stuck",
  ],
  /** How it is told while it goes on. */
  telling: [
    "status-backwards",
    "progress-over",
    "cold-boot",
    "unknown-status",
    "early-output",
    "poll-html",
    "poll-500",
    "poll-429",
    "poll-404",
    "poll-truncated",
    "poll-reset",
    "poll-huge",
    "result-early",
    "cancel-ignored",
    "list-late",
  ],
  output: [
    "output-404",
    "output-zero",
    "output-truncated",
    "output-wrong-type",
    "output-slow",
    "output-redirect",
    "output-too-large",
    "output-bomb",
    "output-page",
    "output-mislabelled",
  ],
  webhook: [
    "webhook-x5",
    "webhook-early",
    "webhook-late",
    "webhook-forged",
    "webhook-stale",
    "webhook-other",
    "webhook-lost",
    "webhook-second-key",
  ],
  input: ["upload-500", "put-500"],
} as const;

export type Fault = (typeof faults)[keyof typeof faults][number];
export const allFaults: readonly Fault[] = Object.values(faults).flat();
const known: ReadonlySet<string> = new Set(allFaults);
export const isFault = (word: string): word is Fault => known.has(word);

export interface Plan {
  readonly seed: string;
  /** Milliseconds by model, else by "image" and "video". */
  readonly durations: Readonly<Record<string, number>>;
  /** How much a duration varies: 0.4 is 60 to 140 per cent of it. */
  readonly jitter: number;
  /** Markers for jobs whose own words hold none, by model, or "*" for all. */
  readonly marks: Readonly<Record<string, string>>;
  /** The same by what stands in what was asked: a file's id or its digest. May change meanwhile. */
  readonly found: ReadonlyMap<string, string>;
  /** While it is set, every question that is no order is answered with itself, headers and all. */
  readonly echo: { questions: boolean };
  /** What chance adds: how often (0 to 1 of the submissions), and which. */
  readonly faults: { readonly rate: number; readonly kinds: readonly Fault[] };
  /** How often a passing fault shows where the marker does not say; null for each one's own number. */
  readonly times: number | null;
  /** Seconds that a throttled submission is told to wait. */
  readonly retryAfter: number;
  /** Milliseconds before each further sending of a webhook nobody took. */
  readonly webhookRetries: readonly number[];
  readonly webhookLateMs: number;
  /** Milliseconds between two drops of a slow output, one byte each. */
  readonly dripMs: number;
}

const ordinary: Plan = {
  seed: "0",
  durations: { image: 2500, video: 9000, model: 4000 },
  jitter: 0.4,
  marks: {},
  found: new Map(),
  echo: { questions: false },
  faults: { rate: 0, kinds: [] },
  times: null,
  retryAfter: 2,
  webhookRetries: [50, 150, 400, 1000],
  webhookLateMs: 1500,
  dripMs: 100,
};

export const planFrom = (part: Partial<Plan> = {}): Plan => ({ ...ordinary, ...part });

/**
 * What a marker in the prompt asks of its own job: `[sim takes=400 fault=throttle,stuck times=2]`. One
 * for a single maker or model names it, `[fal fault=stuck]`, and stands before what is for all.
 */
export interface Markers {
  /** Milliseconds from acceptance to the end. */
  readonly takes: number | null;
  /** Instead of time: the number of questions that are answered "not yet". */
  readonly polls: number | null;
  readonly faults: readonly Fault[];
  /** How often a fault that passes shows before it is gone; each has its own usual number. */
  readonly times: number | null;
  /** Which of several shapes a fault takes, for instance `fault=job-fails as=504`. */
  readonly shape: string;
  /** How large a shot is to come, when it is not to be small. */
  readonly megabytes: number;
  /** What the truth log is to call it by. */
  readonly tag: string;
}

const plain = (name: string): string => name.replace(/[^\w-]/g, "\\$&");

function saidTo(name: string, text: string): [string, string | undefined][] {
  const marker = new RegExp(`\\[${plain(name)}((?:\\s+[a-z]+=[\\w.,-]+)*)\\s*\\]`, "i");
  return (marker.exec(text)?.[1] ?? "")
    .trim()
    .split(/\s+/)
    .map((part) => part.split("=") as [string, string | undefined]);
}

/** Of all markers in a text those that are for one maker or model, or for everyone. */
export function readMarkers(text: string, ...names: readonly string[]): Markers {
  const said = new Map(["sim", ...names].flatMap((name) => saidTo(name, text)));
  const number = (name: string) => {
    const value = Number(said.get(name) ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
  };
  return {
    takes: number("takes"),
    polls: number("polls"),
    faults: (said.get("fault") ?? "").split(",").filter(isFault),
    times: number("times"),
    shape: said.get("as") ?? "",
    megabytes: number("megabytes") ?? 0,
    tag: said.get("tag") ?? "",
  };
}

export interface Course {
  readonly takes: number;
  readonly polls: number | null;
  readonly faults: ReadonlySet<Fault>;
  /** The fault that chance added, which does not pass by itself. */
  readonly struck: Fault | null;
  readonly before: number;
  readonly times: number | null;
  readonly shape: string;
  readonly megabytes: number;
  readonly tag: string;
}

export type Family = "image" | "video" | "audio" | "text" | "model";

export interface Asked {
  readonly provider: string;
  readonly model: string;
  readonly family: Family;
  readonly digest: string;
  /** How many submissions of the same input came before. */
  readonly before: number;
}

function markFor({ marks, found }: Plan, model: string, text: string): string {
  const known = [...found].find(([word]) => text.includes(word))?.[1];
  return known ?? marks[model] ?? marks["*"] ?? "";
}

/** How one submission will go. It follows from the seed and the input, not from when it came. */
export function courseOf(plan: Plan, asked: Asked, text: string): Course {
  const { provider, model, family, digest, before } = asked;
  const dice = (what: string) => chance(plan.seed, provider, digest, before, what);
  const marked = text.includes("[sim") ? text : markFor(plan, model, text);
  const markers = readMarkers(marked, provider, model);
  const usual = plan.durations[model] ?? plan.durations[family] ?? 0;
  const varied = usual * (1 - plan.jitter + 2 * plan.jitter * dice("takes"));
  const struck =
    dice("fault") < plan.faults.rate ? pick(plan.faults.kinds, dice("kind")) : undefined;
  return {
    takes: markers.takes ?? Math.round(varied),
    polls: markers.polls,
    faults: new Set(struck ? [...markers.faults, struck] : markers.faults),
    struck: struck ?? null,
    before,
    times: markers.times ?? plan.times,
    shape: markers.shape,
    megabytes: markers.megabytes,
    tag: markers.tag,
  };
}

const lasting: ReadonlySet<Fault> = new Set(["out-of-funds", "invalid", "key-refused"]);

/** The fault of a group that this submission meets; one asked for in words passes after `times`. */
export function faultOf(course: Course, group: readonly Fault[]): Fault | null {
  const { faults: asked, struck, before, times } = course;
  const found = group.find((fault) => asked.has(fault));
  if (!found || found === struck || lasting.has(found)) return found ?? null;
  return before < (times ?? 1) ? found : null;
}
