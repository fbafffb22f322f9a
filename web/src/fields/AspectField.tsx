import { aspects } from "@aktion/schema/tasks/task";
import * as says from "#words/fields";
import { useGraph } from "../stores/board-context";
import { Select } from "../ui/Select";
import type { FieldProps } from "./field-props";

export const aspectChoices = (board: string) => [
  { value: "", label: says.theBoardsAspect(board) },
  ...aspects.map((aspect) => ({ value: aspect as string, label: aspect })),
];

export function AspectField({ id, value, onChange }: FieldProps<"aspect">) {
  const board = useGraph((graph) => graph.settings.aspect);
  return (
    <Select
      id={id}
      choices={aspectChoices(board)}
      value={typeof value === "string" ? value : ""}
      onChange={(next) => onChange(next === "" ? null : next)}
    />
  );
}
