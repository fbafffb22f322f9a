import { Suspense } from "react";
import { useSaving } from "../stores/board-context";
import { latePart } from "../ui/late-part";

const Elsewhere = latePart(() =>
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
