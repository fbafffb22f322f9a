import { env } from "cloudflare:workers";
import { runDurableObjectAlarm } from "cloudflare:test";
import { vi } from "vitest";

export const hostOf = (run: string) => env.RUNS.get(env.RUNS.idFromName(run));

export interface Clock {
  /** Lets the studio's clock jump ahead; alarms keep to the real one and are rung by hand. */
  skip(milliseconds: number): void;
  /** Jumps ahead and rings a run's alarm, as if that long had passed for it. */
  later(run: string, milliseconds: number): Promise<void>;
}

export function clockOfStudio(): Clock {
  const real = Date.now.bind(Date);
  let ahead = 0;
  vi.spyOn(Date, "now").mockImplementation(() => real() + ahead);
  const skip = (milliseconds: number): void => void (ahead += milliseconds);
  return {
    skip,
    async later(run, milliseconds) {
      skip(milliseconds);
      await runDurableObjectAlarm(hostOf(run));
    },
  };
}
