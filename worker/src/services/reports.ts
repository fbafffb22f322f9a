import type { BodyOf } from "@aktion/schema/api/endpoint";
import type { Report, sendFeedback } from "@aktion/schema/api/reports";
import { AppError } from "@aktion/schema/errors";
import { newId } from "@aktion/schema/ids";
import * as says from "#words/library";
import type { LibraryStore } from "../ports/library";
import type { Counter } from "../ports/outside";
import type { NewReport, ReportStore } from "../ports/reports";
import { notTooOften } from "./not-too-often";
import { ownFiles } from "./library/marks";

interface Needs {
  readonly reports: ReportStore;
  readonly library: LibraryStore;
  readonly counter: Counter;
  readonly now: () => number;
}

const mostAnHour = 10;

async function keep(
  { reports, counter, now }: Needs,
  owner: string,
  told: Pick<NewReport, "what" | "how" | "words" | "file">,
): Promise<{ id: string }> {
  const limit = { most: mostAnHour, seconds: 3600 };
  await notTooOften({ counter }, `report ${owner}`, limit, (wait) =>
    says.sentTooOften(Math.ceil(wait / 60)),
  );
  const createdAt = now();
  const id = newId("rep", createdAt);
  await reports.keep({ ...told, id, owner, createdAt });
  return { id };
}

export async function reportFile(
  needs: Needs,
  owner: string,
  asset: string,
  words: string,
): Promise<{ id: string }> {
  const [row] = await ownFiles(needs, owner, [asset]);
  const { id, name, kind, made } = row!;
  const file = { id, name, kind, provider: made?.provider ?? null, tier: made?.tier ?? null };
  return keep(needs, owner, { what: null, how: null, words, file });
}

export const keepFeedback = (
  needs: Needs,
  owner: string,
  told: BodyOf<typeof sendFeedback>,
): Promise<{ id: string }> => keep(needs, owner, { ...told, file: null });

export async function finishReport(
  { reports, now }: Needs,
  id: string,
  done: boolean,
): Promise<Report> {
  const report = await reports.finish(id, done ? now() : null);
  if (!report) throw new AppError("report.not-found");
  return report;
}
