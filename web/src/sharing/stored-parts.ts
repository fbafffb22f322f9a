import type { SharedRow } from "@aktion/schema/api/sharing";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/sharing";
import { lengthWords } from "../app/time-words";
import { makerWords } from "../money/maker-words";
import { tierWords } from "../panels/tier-words";

export const kindWords = (kind: string): string => kindOf(kind)?.title ?? kind;

const valueWords = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);

const settingsWords = (settings: SharedRow["settings"]): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name} ${valueWords(value)}`)
    .join(", ");

/** A row as a person reads it: everything it holds, under the name the text of consent gives it. */
export function storedParts(row: SharedRow): [name: string, value: string][] {
  const { nodeKind, outputKind, tier, maker, settings, cast, inputs } = row;
  const members = cast.map(({ name, files }) => says.castMember(name, files.length));
  const files = inputs.map(({ as, file }) => says.fileAs(file, as));
  return [
    [says.output, says.outputKinds[outputKind]],
    [says.madeBy, says.madeOn(kindWords(nodeKind), tierWords[tier], makerWords(maker))],
    [says.prompt, row.prompt ?? says.noneOf],
    [says.settings, settingsWords(settings) || says.noneOf],
    [says.cast, members.join(", ") || says.noneOf],
    [says.madeFrom, files.join(", ") || says.noneOf],
    [
      says.timeTaken,
      row.milliseconds === null ? says.measuredWhenMade : lengthWords(row.milliseconds),
    ],
    [says.rating, row.rating === null ? says.notRated : says.ofFive(row.rating)],
  ];
}
