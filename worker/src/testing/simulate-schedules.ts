import fc from "fast-check";
import type { Schedule } from "./simulate";
import { sketchKinds } from "./simulate-graphs";

const minute = 60_000;

const sketch = fc.record({
  kind: fc.constantFrom(...sketchKinds),
  wires: fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }),
  off: fc.integer({ min: 0, max: 19 }).map((chance) => chance === 19),
  tier: fc.constantFrom(null, null, null, "draft" as const, "premium" as const),
});

/** The nodes of any board, most of them small. */
export const sketches = fc.oneof(
  { weight: 14, arbitrary: fc.array(sketch, { minLength: 1, maxLength: 10 }) },
  { weight: 1, arbitrary: fc.array(sketch, { minLength: 20, maxLength: 40, size: "max" }) },
);

/** Any board, any weather, any number of runs and people. */
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  nodes: sketches,
  weather: fc.record({
    seed: fc.integer({ min: 0, max: 0x7fffffff }),
    faults: fc.constantFrom(0, 30, 100, 250),
    crashes: fc.constantFrom(0, 3, 12, 40),
    calmAt: fc.integer({ min: 10_000, max: 12 * minute }),
  }),
  owners: fc.array(fc.nat(1), { minLength: 1, maxLength: 3 }),
  cancels: fc.array(
    fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, fc.integer({ min: 0, max: 3 * minute })),
    { minLength: 3, maxLength: 3 },
  ),
  limits: fc.record({
    maker: fc.integer({ min: 2, max: 8 }),
    spacing: fc.constantFrom(0, 0, 50),
    owner: fc.integer({ min: 2, max: 8 }),
  }),
});
