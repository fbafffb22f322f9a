import type { Tier } from "@aktion/schema/graph/graph";

/** A training of a member of a cast, and what came of it. */
export interface CastModelRow {
  readonly id: string;
  readonly member: string;
  readonly run: string;
  readonly tier: Tier;
  /** The asset ids it learned from. */
  readonly pictures: readonly string[];
  readonly provider: string | null;
  readonly objectKey: string | null;
  readonly why: string | null;
  readonly createdAt: number;
  readonly readyAt: number | null;
  readonly endedAt: number | null;
}

/** A training as it is begun, written with its run. */
export type NewTraining = Pick<CastModelRow, "id" | "member" | "pictures">;

/** What training made, as a file that its maker reads. */
export interface ModelFile {
  readonly objectKey: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Written by runs alone: when one begins, delivers and ends. */
export interface CastModels {
  /** All trainings of these members, the newest first. */
  of(owner: string, members: readonly string[]): Promise<CastModelRow[]>;
  /** The file by the model's id alone, for whoever was handed an address of it, or runs with it. */
  file(id: string): Promise<ModelFile | null>;
}
