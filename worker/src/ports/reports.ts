import type { Report } from "@aktion/schema/api/reports";
import type { Page, PageAsk } from "./stores";

export type NewReport = Omit<Report, "email" | "doneAt"> & { readonly owner: string };

/** What people told the studio; only admins read it. */
export interface ReportStore {
  keep(report: NewReport): Promise<void>;
  list(page: PageAsk, done: boolean): Promise<Page<Report>>;
  /** Null when there is none; one that was done keeps its moment. */
  finish(id: string, doneAt: number | null): Promise<Report | null>;
}
