/** Ids are `<prefix>_<24 base32 letters>`: the first 9 letters count milliseconds, so ids sort by age. */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";

export type IdPrefix =
  | "brd"
  | "ast"
  | "run"
  | "tk"
  | "att"
  | "ver"
  | "upl"
  | "mail"
  | "cst"
  | "mdl"
  | "look"
  | "zip"
  | "rep"
  | "shr"
  | "exp";

/** So many of the 32 letters, five random bits each. */
export const randomLetters = (count: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => letters[byte & 31]).join("");

export function newId(prefix: IdPrefix, now: number = Date.now()): string {
  let time = "";
  for (let rest = now, place = 0; place < 9; place += 1) {
    time = letters[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  return `${prefix}_${time}${randomLetters(15)}`;
}
