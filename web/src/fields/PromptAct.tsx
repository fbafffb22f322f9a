import { Suspense } from "react";
import { useView } from "../stores/board-context";
import { latePart } from "../ui/late-part";

const EnhanceAct = latePart(() => import("../enhance/EnhanceAct"));

interface PromptActProps {
  node: string;
  name: string;
  /** On a card: there while the card alone is selected, so that no other card carries it. */
  dense: boolean;
}

/** What stands beside a prompt, apart from it, so that the field itself never waits for it. */
export function PromptAct({ node, name, dense }: PromptActProps) {
  const alone = useView(({ selected }) => selected.size === 1 && selected.has(node));
  if (dense && !alone) return null;
  return (
    <Suspense>
      <EnhanceAct node={node} name={name} dense={dense} />
    </Suspense>
  );
}
