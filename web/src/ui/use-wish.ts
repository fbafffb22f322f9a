import { useState } from "react";

/**
 * What was chosen shows at once, and over whatever is read meanwhile, until the studio has answered; then
 * what is known shows again. The later of two choices stands.
 */
export function useWish<T>(known: T) {
  const [own, setOwn] = useState<{ readonly value: T } | null>(null);
  const wish = async (value: T, answered: () => Promise<unknown>): Promise<void> => {
    const wished = { value };
    setOwn(wished);
    await answered().catch(() => {});
    setOwn((now) => (now === wished ? null : now));
  };
  return [own ? own.value : known, wish] as const;
}
