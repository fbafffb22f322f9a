const most = 1_000_000;

/** A cap as it was typed: whole credits, null for none, undefined for what is no number. */
export function capFrom(typed: string): number | null | undefined {
  const plain = typed.replaceAll(/[\s,']/g, "");
  if (plain === "") return null;
  if (!/^\d+$/.test(plain)) return undefined;
  const cap = Number(plain);
  return cap <= most ? cap : undefined;
}
