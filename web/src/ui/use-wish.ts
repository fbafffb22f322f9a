import { useState } from "react";

interface Wish<T> {
  readonly value: T;
}

/**
 * What was chosen for each of several shows at once, and over whatever is read meanwhile, until the studio
 * has answered; then what is known shows again. The later of two choices stands.
 */
export function useWishes<T>() {
  const [wishes, setWishes] = useState<ReadonlyMap<string, Wish<T>>>(new Map());
  const wish = async (key: string, value: T, answered: () => Promise<unknown>): Promise<void> => {
    const own = { value };
    setWishes((all) => new Map(all).set(key, own));
    await answered().catch(() => {});
    setWishes((all) => new Map([...all].filter(([, one]) => one !== own)));
  };
  return [wishes, wish] as const;
}

/** The same for one thing: how it shows, and how to choose. */
export function useWish<T>(known: T) {
  const [wishes, wish] = useWishes<T>();
  const own = wishes.get("");
  return [
    own ? own.value : known,
    (value: T, answered: () => Promise<unknown>) => wish("", value, answered),
  ] as const;
}
