import { setNodeTier } from "@aktion/schema/graph/edits";
import { tiers } from "@aktion/schema/graph/graph";
import * as says from "#words/panels";
import { commands } from "../commands/registry.gen";
import type { Command } from "../commands/command";
import { printedKeys } from "../commands/bound-keys";
import { useBoard, useGraph, useRuns, useView } from "../stores/board-context";
import { isRunning } from "../stores/runs";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { Select } from "../ui/Select";
import { ArrangeRow } from "./ArrangeRow";
import { kindOf } from "@aktion/schema/nodes/registry";
import { isSlated } from "../previews/slated";
import { SharedFields } from "./SharedFields";
import { SidePanel } from "./SidePanel";
import { SlateFields } from "./SlateFields";
import { tierWords } from "./tier-words";
import styles from "./SeveralInspector.module.css";

const shared = [
  "run-to-selected",
  "new-take",
  "duplicate",
  "copy",
  "bypass",
  "approve",
  "make-section",
  "tidy",
  "zoom-selected",
  "delete-selected",
];
const mixed = "mixed";
const boardTier = "board";

export function SeveralInspector() {
  const session = useBoard();
  const selected = useView((state) => state.selected);
  const tier = useGraph((graph) => {
    const found = new Set(
      graph.nodes.filter(({ id }) => selected.has(id)).map((node) => node.tier ?? boardTier),
    );
    return found.size === 1 ? [...found][0]! : mixed;
  });
  const slated = useGraph((graph) =>
    graph.nodes
      .filter(({ id, kind }) => selected.has(id) && isSlated(kindOf(kind)))
      .map(({ id }) => id)
      .join(" "),
  );
  // What can be done depends on whether a run is going.
  useRuns(isRunning);
  const all: readonly Command[] = commands;
  const acts = shared.flatMap((id) => all.filter((command) => command.id === id));
  return (
    <SidePanel label={says.nodesSelected(selected.size)} folds>
      <div className={styles.acts}>
        {acts.map((command) => (
          <Button
            key={command.id}
            variant={command.id === "delete-selected" ? "danger" : "quiet"}
            className={styles.act}
            disabled={!command.when(session)}
            onClick={() => command.run(session)}
          >
            <span className={styles.title}>{command.title}</span>
            <kbd className={styles.keys}>{printedKeys(command)}</kbd>
          </Button>
        ))}
      </div>
      <ArrangeRow />
      <Field label={says.quality}>
        {(control) => (
          <Select
            {...control}
            choices={[
              ...(tier === mixed ? [{ value: mixed, label: says.several }] : []),
              { value: boardTier, label: says.theBoards },
              ...tiers.map((one) => ({ value: one as string, label: tierWords[one] })),
            ]}
            value={tier}
            onChange={(next) => {
              if (next === mixed) return;
              session.edit(setNodeTier(selected, tiers.find((one) => one === next) ?? null));
            }}
          />
        )}
      </Field>
      <SharedFields key={[...selected].join(" ")} ids={selected} />
      {slated !== "" && <SlateFields key={slated} ids={slated.split(" ")} />}
    </SidePanel>
  );
}
