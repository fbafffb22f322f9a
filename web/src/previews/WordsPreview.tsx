import { kindOf } from "@aktion/schema/nodes/registry";
import KeptField from "../fields/KeptField";
import { useNodePart } from "../stores/board-context";
import type { PreviewProps } from "./preview-props";

/** Words a node made, to be changed where they stand. */
export default function WordsPreview({ node, width, height }: PreviewProps) {
  const kind = kindOf(useNodePart(node, (there) => there.kind) ?? "");
  const [name, field] =
    Object.entries(kind?.params ?? {}).find(([, { edit }]) => edit.kind === "kept") ?? [];
  if (name === undefined || field?.edit.kind !== "kept") return null;
  return (
    <div style={{ width, height }}>
      <KeptField node={node} name={name} label={field.label} edit={field.edit} dense />
    </div>
  );
}
