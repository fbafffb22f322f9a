import type { Aspect } from "@aktion/schema/tasks/task";

/** Older ones are retired: dall-e-2, dall-e-3 and gpt-image-1 no longer answer. */
export const model = "gpt-image-2";

/** Each exactly of its aspect, both sides in steps of 16, about a megapixel. */
const sizes: Readonly<Record<Aspect, string>> = {
  "16:9": "1536x864",
  "9:16": "864x1536",
  "1:1": "1024x1024",
  "4:3": "1280x960",
  "3:4": "960x1280",
  "21:9": "1568x672",
};

/** Models before gpt-image-2 know these three alone. */
const three: Readonly<Record<Aspect, string>> = {
  "16:9": "1536x1024",
  "9:16": "1024x1536",
  "1:1": "1024x1024",
  "4:3": "1536x1024",
  "3:4": "1024x1536",
  "21:9": "1536x1024",
};

export const sizeFor = (aspect: Aspect, called: string): string =>
  /^gpt-image-([2-9]|\d\d)/.test(called) ? sizes[aspect] : three[aspect];
