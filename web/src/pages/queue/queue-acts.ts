import type { RunSummary } from "@aktion/schema/api/runs";
import { api } from "../../api/api";
import { toApiError } from "../../api/api-error";
import { call } from "../../api/call";
import { queryClient } from "../../api/query-client";
import { goingQuery } from "../../api/run-queries";
import { walletChanged } from "../../api/wallet-news";
import { movedBefore } from "./run-order";

const look = () => queryClient.invalidateQueries({ queryKey: ["runs"] });

export async function cancelRun({ id }: RunSummary): Promise<void> {
  await call(api.cancelRun, { path: { id } });
  walletChanged();
  await look();
}

/** Retries whose answer was lost: asked again they have the same key, so that each is one run. */
const unanswered = new Map<string, string>();

export async function retryRun({ id }: RunSummary): Promise<void> {
  const key = unanswered.get(id) ?? crypto.randomUUID();
  unanswered.set(id, key);
  try {
    await call(api.retryRun, { path: { id }, headers: { "Idempotency-Key": key } });
    unanswered.delete(id);
  } catch (error) {
    const { status } = toApiError(error);
    if (status !== 0 && status < 500) unanswered.delete(id);
    throw error;
  }
  walletChanged();
  await look();
}

/** Moves at once, and is put right by the next look at the server. */
export async function moveRun(id: string, before: string | null): Promise<void> {
  await queryClient.cancelQueries({ queryKey: goingQuery.queryKey });
  queryClient.setQueryData(
    goingQuery.queryKey,
    (going) => going && { ...going, waiting: movedBefore(going.waiting, id, before) },
  );
  try {
    await call(api.orderRun, { path: { id }, body: { before } });
  } finally {
    await look();
  }
}
