import { lazy, Suspense } from "react";
import { useSaving } from "../stores/board-context";

const Elsewhere = lazy(() =>
  import("./Elsewhere").then(({ Elsewhere: shown }) => ({ default: shown })),
);

export function ConflictBar() {
  const asks = useSaving(({ conflict, status }) => conflict !== null || status === "gone");
  return (
    asks && (
      <Suspense>
        <Elsewhere />
      </Suspense>
    )
  );
}
