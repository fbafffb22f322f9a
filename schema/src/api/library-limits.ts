/** What fits into one request, and onto one file of the library. Letters, unless said. */
export const libraryLimits = {
  /** Files marked, deleted or zipped at once. */
  atOnce: 500,
  /** Of so many a zip is refused in words of its own. */
  askedAtOnce: 20_000,
  tag: 40,
  tags: 30,
  name: 200,
  search: 200,
  words: 2000,
  /** Bytes of all files of one zip. */
  zip: 2 * 1024 ** 3,
} as const;
