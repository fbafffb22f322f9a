import { killEverything, stopEverything } from "./process-group.mjs";
import { say } from "./say.mjs";

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const farewells = [];
let leaving = false;

/** Work to do before leaving on a signal, such as taking back the record of what runs. */
export function beforeLeaving(work) {
  farewells.push(work);
}

export const isLeaving = () => leaving;

/** Ends every process we started, then this one. */
export async function leave(code) {
  leaving = true;
  for (const work of farewells) await work();
  await stopEverything();
  process.exit(code);
}

/** Ctrl-C, TERM and HUP end every process we started; a second one ends them at once. */
export function listenForSignals() {
  for (const [signal, code] of Object.entries(exitCodes)) {
    process.on(signal, async () => {
      if (leaving) {
        killEverything();
        process.exit(code);
      }
      say("\nStopping.");
      await leave(code);
    });
  }
  process.on("exit", killEverything);
  leaveWithOwner();
}

/** AKTION_OWNER names a process, such as a test run; when it is gone, so are we. */
function leaveWithOwner() {
  const owner = Number(process.env.AKTION_OWNER);
  if (!owner) return;
  const watch = setInterval(() => {
    try {
      process.kill(owner, 0);
    } catch {
      clearInterval(watch);
      process.kill(process.pid, "SIGTERM");
    }
  }, 2000);
  watch.unref();
}
