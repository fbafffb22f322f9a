import { Dice, pause } from "./dice.ts";
import type { Drill } from "./drill.ts";
import { isOver, overRuns } from "./facts/facts.ts";
import { interruptedIn, type Gap } from "./recovery.ts";
import { marks, type Mark } from "./studio/kill-post.ts";

type Blow =
  | { readonly kind: "mark"; readonly mark: Mark; readonly nth: number }
  | { readonly kind: "moment" | "media" | "script" | "freeze" };

export interface Round {
  readonly number: number;
  readonly blow: string;
  readonly storageFaults: boolean;
  /** Null where the studio itself was never away. */
  readonly gap: Gap | null;
  readonly found: readonly string[];
}

const clickingMs = 1500;
const markLimitMs = 5000;
const settleMs = 5000;

function chooseBlow(dice: Dice): Blow {
  const roll = dice.roll();
  if (roll < 0.55) return { kind: "mark", mark: dice.pick(marks), nth: dice.whole(1, 4) };
  if (roll < 0.75) return { kind: "moment" };
  if (roll < 0.84) return { kind: "media" };
  if (roll < 0.92) return { kind: "script" };
  return { kind: "freeze" };
}

/** Resolves with the mark the studio was ended at, or null when it did not come by in time. */
function killAtMark({ post, patient }: Drill, mark: Mark, nth: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      post.disarm();
      resolve(false);
    }, markLimitMs);
    post.arm(mark, nth, () => {
      clearTimeout(timer);
      void patient.kill().then(() => resolve(true));
    });
  });
}

/** Deals the blow; answers where it fell, and whether the studio must be started again. */
async function strike(drill: Drill, dice: Dice, blow: Blow): Promise<[string, boolean]> {
  const { patient } = drill;
  switch (blow.kind) {
    case "mark": {
      const nth = blow.mark === "cancelling" || blow.mark === "held" ? 1 : blow.nth;
      if (await killAtMark(drill, blow.mark, nth)) return [blow.mark, true];
      await patient.kill();
      return ["moment", true];
    }
    case "moment":
      await pause(dice.whole(100, 4500));
      await patient.kill();
      return ["moment", true];
    case "media":
      await pause(dice.whole(100, 2500));
      patient.killScript("media");
      return ["media alone", false];
    case "script":
      await pause(dice.whole(100, 3500));
      patient.killScript("studio");
      return ["studio alone", false];
    case "freeze":
      await pause(dice.whole(100, 2000));
      await patient.freeze(dice.whole(1500, 5000));
      return ["frozen", false];
  }
}

async function settle(drill: Drill): Promise<void> {
  for (const limit = Date.now() + settleMs; Date.now() < limit; await pause(300)) {
    if (drill.tables().runs.every((run) => isOver(run.status))) return;
  }
}

/** Load, a blow, the way back, a rest, and the judgement. */
export async function playRound(drill: Drill, number: number, seed: number): Promise<Round> {
  const dice = new Dice(seed * 100_003 + number);
  const { crowd, patient, post } = drill;
  const storageFaults = dice.happens(0.4);
  const blow = chooseBlow(dice);
  const faults = dice.pick([0, 0.2, 0.4, 0.6]);
  post.setFaults(storageFaults);
  const acting = crowd.act(dice, { ms: clickingMs, faults });
  const [where, dead] = await strike(drill, dice, blow);
  const killed = Date.now();
  const { runs } = drill.tables();
  const interrupted = interruptedIn(runs, drill.logs());
  const faulty = storageFaults && dice.happens(0.25);
  post.setFaults(faulty);
  const [healthy] = await Promise.all([patient.healthy(), dead ? patient.start() : null]);
  await acting;
  await crowd.sendAgain(dice);
  post.setFaults(false);
  await settle(drill);
  const over = new Set(overRuns(drill.facts(false)).map((run) => run.id));
  await crowd.look(over);
  const facts = drill.facts(false);
  const measured = dead || blow.kind === "script";
  const gap = measured ? { interrupted, killed, healthy, faulty } : null;
  return { number, blow: where, storageFaults, gap, found: drill.judge(facts) };
}
