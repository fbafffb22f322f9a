import * as says from "#words/files";

export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const longest = 80;

/** Words as every system takes them in a file's name. */
export const fileName = (...words: readonly string[]): string =>
  words
    .map((word) =>
      word
        .replace(/[^\p{L}\p{N} ,_-]+/gu, "")
        .trim()
        .slice(0, longest)
        .trim(),
    )
    .filter(Boolean)
    .join(" - ") || says.aktion;
