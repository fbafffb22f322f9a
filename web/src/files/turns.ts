/** So many at once; the others wait for their turn in the order they came. Done, one calls `leave`. */
export function createTurns(most: number): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  let going = 0;
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else going -= 1;
  };
  return async () => {
    if (going < most) going += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    let left = false;
    return () => {
      if (left) return;
      left = true;
      leave();
    };
  };
}
