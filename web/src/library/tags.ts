import { libraryLimits } from "@aktion/schema/api/library-limits";

/** Tags as they were typed: a comma parts them. */
export function tagsFrom(words: string): string[] {
  const tags = words.split(",").map((word) => word.trim().slice(0, libraryLimits.tag).trim());
  return [...new Set(tags.filter(Boolean))];
}

export interface HeldTag {
  readonly tag: string;
  /** On every one of them, or only on some. */
  readonly all: boolean;
}

/** The tags of several files together, in the order of the alphabet. */
export function tagsOf(items: readonly { readonly tags: readonly string[] }[]): HeldTag[] {
  const counts = new Map<string, number>();
  for (const { tags } of items) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, all: count === items.length }))
    .sort((one, other) => one.tag.localeCompare(other.tag));
}
