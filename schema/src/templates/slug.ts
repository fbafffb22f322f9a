import { randomLetters } from "../ids";

const longest = 48;

/** A title as part of an address: plain letters of the ones it has, or none. */
const plain = (title: string): string =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");

/** The end can't be guessed, so that an unlisted template opens for nobody without its link. */
export const newSlug = (title: string): string =>
  [plain(title), randomLetters(12)].filter(Boolean).join("-");
