/**
 * A maker may put what it was asked into its answer, headers and all. Whatever of an answer is read,
 * shown, written down or made into a take is read without the key the question went with.
 */
const shortest = 8;
const hidden = "***";

/** What a header says beside its scheme: `Bearer KEY`, `Key ID:SECRET`, or the key alone. */
const partsOf = (value: string): string[] => [value, ...value.split(" ")];

const forms = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  btoa(secret),
];

/** Headers that say what is sent and wanted, and hold nothing to hide. */
const plain = /^(accept|content-|user-agent)/i;

export function secretsIn(headers: Readonly<Record<string, string>>): string[] {
  const told = Object.entries(headers).filter(([name]) => !plain.test(name));
  const long = told.flatMap(([, value]) => partsOf(value)).filter((one) => one.length >= shortest);
  return [...new Set(long.filter((one) => /^[ -~]+$/.test(one)).flatMap(forms))];
}

/** A text in which the secrets of the question's headers stand no more, however they were written. */
export function withoutSecrets(text: string, headers: Readonly<Record<string, string>>): string {
  let clean = text;
  for (const secret of secretsIn(headers)) clean = clean.replaceAll(secret, hidden);
  return clean;
}
