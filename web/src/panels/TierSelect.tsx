import { setSettings } from "@aktion/schema/graph/edits";
import { tiers } from "@aktion/schema/graph/graph";
import * as says from "#words/run";
import { useBoard, useGraph } from "../stores/board-context";
import { Select } from "../ui/Select";
import { tierWords } from "./tier-words";

const choices = tiers.map((tier) => ({ value: tier, label: tierWords[tier] }));

export function TierSelect() {
  const { edit } = useBoard();
  const tier = useGraph((graph) => graph.settings.tier);
  return (
    <Select
      aria-label={says.quality}
      choices={choices}
      value={tier}
      onChange={(next) => edit(setSettings({ tier: next }))}
    />
  );
}
