import { env } from "cloudflare:workers";
import { abortAllDurableObjects, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { vi } from "vitest";
import type { Mark } from "../runtime/marks";
import type { RunHost } from "../runtime/run-host";
import { hostOf } from "./clock";

const drill = "http://drill.invalid";

export interface KillPoints {
  /** Waits until a run comes to this point, and ends all objects there, as a crash would. */
  killAt(run: string, point: Mark): Promise<void>;
}

/**
 * The moments at which a drill may end the studio, listened to in here. A run that comes to a point
 * it is to die at stays there; nothing it does after that counts, for its object is gone.
 */
export function killPoints(): KillPoints {
  const real = globalThis.fetch;
  let wanted: { point: string; reached: () => void } | null = null;
  vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(drill)) return real(input as RequestInfo, init);
    if (wanted?.point !== url.slice(drill.length + 1)) return Promise.resolve(new Response());
    wanted.reached();
    wanted = null;
    return new Promise(() => undefined);
  });
  Reflect.set(env, "DRILL_URL", drill);
  return {
    async killAt(run, point) {
      const reached = new Promise<void>((resolve) => (wanted = { point, reached: resolve }));
      await runInDurableObject<RunHost, void>(hostOf(run), (host) => {
        Reflect.set((host as unknown as { env: object }).env, "DRILL_URL", drill);
      });
      await reached;
      await abortAllDurableObjects();
      await runDurableObjectAlarm(hostOf(run));
    },
  };
}
