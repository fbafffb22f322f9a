import { queryClient } from "./query-client";

const pause = 400;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Credits moved, or a run began or ended: balances and lists are asked for again, once for many. */
export function walletChanged(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    for (const key of ["me", "runs", "credits"]) {
      void queryClient.invalidateQueries({ queryKey: [key] });
    }
  }, pause);
}
