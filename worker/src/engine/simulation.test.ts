import fc from "fast-check";
import { expect, it } from "vitest";
import { simulate } from "../testing/simulate";
import { schedules } from "../testing/simulate-schedules";

const count = Number(process.env["AKTION_SCHEDULES"] ?? 2000);
const seed = Number(process.env["AKTION_SEED"] ?? Math.floor(Math.random() * 0x7fffffff));
/** Where a failing schedule was found: given with its seed, only that one is run. */
const path = process.env["AKTION_PATH"] ?? "";

it(
  "holds every promise over any graph, fault, crash and cancel",
  () => {
    const all = { events: 0, crashes: 0, longest: 0 };
    const property = fc.property(schedules, (schedule) => {
      const { violations, events, crashes } = simulate(schedule);
      all.events += events;
      all.crashes += crashes;
      all.longest = Math.max(all.longest, events);
      expect(violations).toEqual([]);
    });
    const begun = Date.now();
    const words = () => `seed ${seed}, ${all.events} events, ${all.crashes} crashes`;
    fc.assert(property, { numRuns: count, seed, path, endOnFailure: path !== "" });
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    console.warn(`${count} schedules in ${seconds} s, ${words()}, 0 violations`);
  },
  Math.max(300_000, count * 100),
);
