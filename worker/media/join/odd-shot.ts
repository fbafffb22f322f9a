import type { Make } from "./opened-shot";

/** How two shots differ, the plainest first. */
const differences: readonly {
  readonly part: keyof Make;
  readonly words: (own: Make, others: Make) => string;
}[] = [
  {
    part: "size",
    words: (own, others) => `came in another size: ${own.size}, and the others ${others.size}`,
  },
  {
    part: "pace",
    words: (own, others) => `runs at ${own.pace} frames a second, and the others at ${others.pace}`,
  },
  {
    part: "file",
    words: (own, others) => `came as ${own.file}, and the others as ${others.file}`,
  },
  { part: "codec", words: () => "is encoded in another way than the others" },
  {
    part: "sound",
    words: (own, others) =>
      own.sound === ""
        ? "has no sound, and the others have"
        : others.sound === ""
          ? "has sound, and the others have none"
          : "has another kind of sound than the others",
  },
  { part: "settings", words: () => "is encoded with other settings than the others" },
];

const nameOf = (make: Make): string => JSON.stringify(make);

/** The first shot that is not as most are (of two the second), in words; null where all are alike. */
export function oddShot(makes: readonly Make[]): string | null {
  const times = new Map<string, number>();
  for (const make of makes) times.set(nameOf(make), (times.get(nameOf(make)) ?? 0) + 1);
  if (times.size < 2) return null;
  const most = Math.max(...times.values());
  const usual = makes.find((make) => times.get(nameOf(make)) === most)!;
  const place = makes.findIndex((make) => nameOf(make) !== nameOf(usual));
  const own = makes[place]!;
  const { words } = differences.find(({ part }) => own[part] !== usual[part])!;
  return `Link ${place + 1}, from still ${place + 1} to still ${place + 2}, ${words(own, usual)}. Press it in the strip of stills and make it again.`;
}
