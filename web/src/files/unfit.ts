import * as says from "#words/files";
import { mediaKindOf } from "../stores/uploads";

/** Whether it can be a file of the library at all, as far as its name and kind say. */
export const isMedia = (file: File): boolean => file.size > 0 && mediaKindOf(file) !== null;

/** Which of these files can't be taken, and why. */
export function unfit(files: readonly File[]): string[] {
  const empty = files.filter(({ size }) => size === 0);
  const other = files.filter((file) => file.size > 0 && !isMedia(file)).length;
  return [
    empty.length === 1 && says.nameIsEmpty(empty[0]!.name),
    empty.length > 1 && says.filesAreEmpty(empty.length),
    other > 0 && says.noMedia(other),
  ].filter((words) => words !== false);
}
