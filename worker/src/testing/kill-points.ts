import { env } from "cloudflare:workers";
import { abortAllDurableObjects, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { vi } from "vitest";
import type { Mark } from "../runtime/marks";
import type { RunHost } from "../runtime/run-host";
import { hostOf } from "./clock";

const drill = "http://drill.invalid";

export interface KillPoints {
  /** Starts a run, and when it comes to this point ends all objects, as a crash would. */
  killAt(point: Mark, start: () => Promise<string>): Promise<string>;
}

/**
 * The moments at which a drill may end the studio, listened to in here. A run that comes to a point
 * it is to die at stays there; nothing it does after that counts, for its object is gone.
 */
export function killPoints(): KillPoints {
  const real = globalThis.fetch;
  let wanted: string | null = null;
  vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(drill)) return real(input, init);
    if (wanted !== url.slice(drill.length + 1)) return Promise.resolve(new Response());
    wanted = null;
    return new Promise(() => undefined);
  });
  Reflect.set(env, "DRILL_URL", drill);
  return {
    async killAt(point, start) {
      wanted = point;
      const run = await start();
      await runInDurableObject<RunHost, void>(hostOf(run), (host) => {
        Reflect.set((host as unknown as { env: object }).env, "DRILL_URL", drill);
      });
      // Asked for over and over: who waits for the object's own promise would be ended with it.
      for (let turn = 0; wanted !== null; turn += 1) {
        if (turn > 1500) throw new Error(`run ${run} never came to ${point}`);
        await scheduler.wait(20);
      }
      await scheduler.wait(20);
      await abortAllDurableObjects();
      await runDurableObjectAlarm(hostOf(run));
      return run;
    },
  };
}
