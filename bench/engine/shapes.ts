/** A graph of nodes that wait `ms` (0: do nothing), each after those it names. */
export interface Step {
  readonly id: string;
  readonly after: readonly string[];
  readonly ms: number;
}
export type Shape = readonly Step[];

const idle = (id: string, after: readonly string[]): Step => ({ id, after, ms: 0 });

export const wide = (count: number): Shape =>
  Array.from({ length: count }, (_, at) => idle(`n${at}`, []));

export const deep = (count: number): Shape =>
  Array.from({ length: count }, (_, at) => idle(`n${at}`, at === 0 ? [] : [`n${at - 1}`]));

/** One, many beside each other, one. */
export const diamond = (count: number): Shape => [
  idle("first", []),
  ...Array.from({ length: count - 2 }, (_, at) => idle(`n${at}`, ["first"])),
  idle(
    "last",
    Array.from({ length: count - 2 }, (_, at) => `n${at}`),
  ),
];

/** Two chains of five that have nothing to do with each other: a barrier makes each wait for the other. */
export function skew(long: number, short: number): Shape {
  const chain = (name: string, times: readonly number[]): Step[] =>
    times.map((ms, at) => ({
      id: `${name}${at}`,
      after: at === 0 ? [] : [`${name}${at - 1}`],
      ms,
    }));
  return [
    ...chain("a", [long, short, long, short, long]),
    ...chain("b", [short, long, short, long, short]),
  ];
}

/** The longest way through, which no engine can beat. */
export function criticalPath(shape: Shape): number {
  const ends = new Map<string, number>();
  for (const { id, after, ms } of shape)
    ends.set(id, Math.max(0, ...after.map((one) => ends.get(one) ?? 0)) + ms);
  return Math.max(...ends.values());
}
