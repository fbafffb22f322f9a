import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { me } from "@aktion/schema/api/me";
import { sha256 } from "@aktion/schema/digest";
import { trainingUnit } from "@aktion/schema/money/ledger";
import type { Caller } from "../ports/caller";
import type { LedgerStore, SettingsStore, UserSettingsStore } from "../ports/stores";

interface Needs {
  readonly ledger: LedgerStore;
  readonly settings: SettingsStore;
  readonly userSettings: UserSettingsStore;
  readonly now: () => number;
}

/**
 * Gives a user the welcome credits, once for an e-mail: the entry's id is made from the address and
 * entries stay for ever, so an account deleted and made again gets none. One read when it is done.
 */
export async function openWallet(
  { ledger, settings, now }: Pick<Needs, "ledger" | "settings" | "now">,
  { id: owner, email, guest }: Caller,
): Promise<void> {
  // Whoever is no guest came in with a code from their mailbox, which is what verifies it.
  if (guest || email === null) return;
  const id = `welcome:${await sha256(email.toLowerCase())}`;
  if (await ledger.has(id)) return;
  const { credits, training } = (await settings.current()).welcome;
  await ledger.grant(
    [
      { id, owner, unit: "credit", amount: credits, action: "welcome" },
      { id: `${id}:training`, owner, unit: trainingUnit, amount: training, action: "welcome" },
    ],
    now(),
  );
}

type Wallet = Pick<AnswerOf<typeof me>, "credits" | "spend" | "defaults">;

const guestWallet: Wallet = {
  credits: { available: 0, held: 0, freeToday: 0, training: 0 },
  spend: { month: 0, cap: null },
  defaults: { tier: "draft" },
};

/** What the caller has, spent and set for themselves; guests have no wallet. */
export async function describeWallet(needs: Needs, caller: Caller): Promise<Wallet> {
  if (caller.guest) return guestWallet;
  await openWallet(needs, caller);
  const now = needs.now();
  const [balances, month, own, { freeStillsADay }] = await Promise.all([
    needs.ledger.balances(caller.id, now),
    needs.ledger.spentThisMonth(caller.id, now),
    needs.userSettings.get(caller.id),
    needs.settings.current(),
  ]);
  const { available, held, training, freeToday } = balances;
  return {
    credits: { available, held, freeToday: freeToday ?? freeStillsADay, training },
    spend: { month, cap: own.monthlyCap },
    defaults: { tier: own.tier },
  };
}
