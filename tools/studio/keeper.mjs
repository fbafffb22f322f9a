// Keeps one server answering: starts it, asks it every second, and starts it again when it dies
// or no longer answers, waiting longer each time; gives up when it keeps failing.
import { isLeaving } from "../launcher/signals.mjs";
import { probe } from "./probe.mjs";
import { readLog, sizeOf } from "./read-log.mjs";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const waits = [200, 1000, 2000, 4000, 8000];
const startLimitMs = 90_000;
const quickMs = 20_000;
// wrangler restarts its front process when that is killed, but its port never answers again.
const crashed = "runtime crashed unexpectedly";
// What a script itself complains of, once it runs, looks like an error of its build: a run that is
// taken up again may complain before the studio has answered for the first time.
const running = "Starting local server";
const wrong = /\[ERROR\]/;
const fatal = /\[ERROR\].*(runtime failed to start|Address already in use|MiniflareCoreError)/;

export function cannotStart(log) {
  return wrong.test(log.split(running)[0]) || fatal.test(log);
}

/**
 * service: { name, url, log, hangLimitMs, patient, start() -> group }
 * A patient one is never given up: it may be wrong until someone mends it. (A wrangler whose
 * first build fails doesn't watch its files, so it is started anew until it works.)
 * on: { started(group), back(), troubled(service), lost(reason, name), gaveUp(reason) }
 * `ready` resolves at the first answer and rejects with a reason in words if there is none.
 */
export function keep(service, on) {
  let group;
  let stopped = false;
  let ended;

  const start = () => {
    group = service.start();
    ended = undefined;
    const mine = group;
    void group.exited.then((code) => {
      if (mine === group) ended = `it ended with code ${code}`;
    });
    on.started?.(group);
  };

  async function untilAnswering() {
    const limit = Date.now() + startLimitMs;
    let troubled;
    while (!stopped && Date.now() < limit) {
      if (ended) return ended;
      if ((await probe(service.url, 2000)) === "answers") return undefined;
      if (!troubled && cannotStart(readLog(service.log))) {
        troubled = Date.now();
      }
      if (troubled && Date.now() - troubled > 2000) return "it reported an error";
      await pause(100);
    }
    return "it did not answer in time";
  }

  async function untilLost() {
    let answered = Date.now();
    let refusals = 0;
    let seen = sizeOf(service.log);
    while (!stopped) {
      await pause(1000);
      if (ended) return ended;
      const answer = await probe(service.url, 1000);
      if (answer === "answers") {
        answered = Date.now();
        refusals = 0;
        seen = sizeOf(service.log);
        continue;
      }
      refusals = answer === "refuses" ? refusals + 1 : 0;
      if (refusals >= 3) return "its port is closed";
      const silentMs = Date.now() - answered;
      if (silentMs > 2500 && readLog(service.log, seen).includes(crashed)) {
        return "it crashed and no longer answers";
      }
      // A heavy job blocks its server for as long as it lasts: that alone is no failure.
      if (silentMs > service.hangLimitMs) return "it no longer answers";
    }
    return undefined;
  }

  async function keepOn() {
    for (let failures = 0; !stopped;) {
      const since = Date.now();
      const reason = await untilLost();
      if (stopped || isLeaving()) return;
      failures = Date.now() - since < quickMs ? failures + 1 : 1;
      on.lost?.(reason, service.name);
      if (!(await startAgain(failures, reason))) return;
      on.back?.();
    }
  }

  async function startAgain(failures, firstReason) {
    let reason = firstReason;
    for (let tries = failures; ; tries++) {
      await group.stop();
      if (tries > waits.length && !service.patient) {
        on.gaveUp?.(reason, service.name);
        return false;
      }
      await pause(waits[Math.min(tries, waits.length) - 1]);
      if (stopped || isLeaving()) return false;
      start();
      reason = await untilAnswering();
      if (!reason) return true;
    }
  }

  async function begin() {
    start();
    let reason = await untilAnswering();
    if (reason && service.patient) on.troubled?.(service);
    while (reason && service.patient && !stopped && !isLeaving()) {
      await group.stop();
      await pause(2000);
      if (stopped || isLeaving()) break;
      start();
      reason = await untilAnswering();
    }
    if (reason) throw new Error(reason);
    void keepOn();
  }

  return {
    ready: begin(),
    async stop() {
      stopped = true;
      await group.stop();
    },
  };
}
