import { lazy, Suspense } from "react";
import { useSaving } from "../stores/board-context";

const Choice = lazy(() =>
  import("./ConflictChoice").then(({ ConflictChoice }) => ({ default: ConflictChoice })),
);

export function ConflictBar() {
  const conflict = useSaving((state) => state.conflict);
  return (
    conflict && (
      <Suspense>
        <Choice conflict={conflict} />
      </Suspense>
    )
  );
}
