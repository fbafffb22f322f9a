import type { CastMember } from "@aktion/schema/api/cast";
import { api } from "../api/api";
import { toApiError } from "../api/api-error";
import { call } from "../api/call";
import { walletChanged } from "../api/wallet-news";
import { castApi } from "./cast-api";
import { refreshCast, showCast } from "./cast-list";

/** Where a training can be made; Draft is a rehearsal. */
export type TrainingTier = "draft" | "standard";

/** Orders whose answer was lost: asked again they have the same key, so that each is one training. */
const unanswered = new Map<string, string>();

/** Has a member trained at the price that was shown, and at no other. */
export async function train(id: string, tier: TrainingTier, price: number): Promise<void> {
  const asked = `${id} ${tier} ${price}`;
  const key = unanswered.get(asked) ?? crypto.randomUUID();
  unanswered.set(asked, key);
  try {
    const member = await call(castApi.train, {
      path: { id },
      body: { tier, price },
      headers: { "Idempotency-Key": key },
    });
    unanswered.delete(asked);
    showCast((cast) => cast.map((one) => (one.id === id ? member : one)));
  } catch (error) {
    const { status } = toApiError(error);
    if (status !== 0 && status < 500) unanswered.delete(asked);
    throw error;
  } finally {
    walletChanged();
    void refreshCast();
  }
}

export async function stopTraining({ training }: CastMember): Promise<void> {
  if (!training?.run) return;
  try {
    await call(api.cancelRun, { path: { id: training.run } });
  } finally {
    walletChanged();
    await refreshCast();
  }
}
