const letters = "0123456789abcdefghjkmnpqrstvwxyz";
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
export function newSlug(title: string): string {
  const random = crypto.getRandomValues(new Uint8Array(12));
  const end = Array.from(random, (byte) => letters[byte & 31]).join("");
  return [plain(title), end].filter(Boolean).join("-");
}
