import type { NewTraining } from "./cast-models";
import type { RunOrder } from "./outside";
import type { RunRow } from "./stores";

/** A run to start: its row, what it is asked for, and what is set aside for it. */
export interface NewRun {
  readonly row: Omit<
    RunRow,
    "status" | "startedAt" | "finishedAt" | "charged" | "done" | "heartbeatAt"
  >;
  readonly order: RunOrder;
  readonly holds: readonly {
    node: string;
    job: number;
    unit: string;
    amount: number;
    action: string;
  }[];
  /** What it trains, if it is a training; refused while the member is trained already. */
  readonly training?: NewTraining | undefined;
  /** The day's free stills, granted if they were not yet; null where none are used. */
  readonly freeStills: number | null;
  readonly limits: {
    readonly running: number;
    readonly waiting: number;
    readonly monthlyCap: number | null;
    readonly boardCap: number | null;
  };
}

/** How a run began, or why it did not: `training` while the member is trained already. */
export type Started = "running" | "waiting" | "refused" | "short" | "training";
