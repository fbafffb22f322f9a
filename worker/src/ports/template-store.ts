import type { Shown } from "@aktion/schema/api/templates";
import type { ReportReason } from "@aktion/schema/templates/report-reasons";
import type { Page, PageAsk } from "./stores";

export interface TemplateRow {
  readonly slug: string;
  readonly owner: string;
  readonly title: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly shown: Shown;
  /** The newest. */
  readonly version: number;
  readonly aspect: string;
  readonly nodes: number;
  readonly coverKey: string | null;
  readonly uses: number;
  readonly publishedAt: number;
  readonly takenDownAt: number | null;
}

/** A sample that plays. */
export interface TemplateShot {
  readonly key: string;
  readonly bytes: number;
}

/** One version as it was published; `graph` and `inputs` are JSON. */
export interface TemplateVersionRow {
  readonly slug: string;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly graph: string;
  readonly inputs: string;
  readonly sha256: string;
  readonly aspect: string;
  readonly nodes: number;
  readonly coverKey: string | null;
  readonly samples: readonly string[];
  /** Beside each of `samples`: the shot whose poster it is, if it is one. */
  readonly shots: readonly (TemplateShot | null)[];
  readonly at: number;
}

export interface TemplateReport {
  readonly reason: ReportReason;
  readonly words: string;
  readonly at: number;
}

export interface TemplateAsk extends PageAsk {
  /** Only this owner's, shown or not; else only what is public. */
  readonly owner?: string | undefined;
  readonly sort: "newest" | "used";
  readonly words: readonly string[];
  readonly tag?: string | undefined;
}

export interface Origin {
  readonly slug: string;
  readonly version: number;
}

/** What was published. Whom a template is shown to is for the services to say, from its row. */
export interface TemplateStore {
  /** `stale` when another version of this number came first, `full` when the owner has `most`. */
  publish(
    owner: string,
    version: TemplateVersionRow,
    shown: Shown,
    most: number,
  ): Promise<"published" | "stale" | "full">;
  get(slug: string): Promise<TemplateRow | null>;
  version(slug: string, version: number): Promise<TemplateVersionRow | null>;
  /** Newest first. */
  versions(slug: string): Promise<{ version: number; at: number }[]>;
  list(ask: TemplateAsk): Promise<Page<TemplateRow>>;
  show(owner: string, slug: string, shown: Shown): Promise<boolean>;
  /** Each person counts once. */
  countUse(slug: string, owner: string, now: number): Promise<void>;
  /** One a person and template: another one takes its place, and is open again. */
  report(slug: string, reporter: string, report: TemplateReport): Promise<void>;
  /** Those with open reports and those taken down, and the open reports of each. */
  reported(): Promise<{ row: TemplateRow; reports: TemplateReport[] }[]>;
  /** Settles its open reports; false when there is no such template. */
  judge(slug: string, down: boolean, now: number): Promise<boolean>;
  noteOrigin(board: string, origin: Origin): Promise<void>;
  originOf(board: string): Promise<Origin | null>;
}
