/** JSON with keys in order and words tidied, so that one request always reads the same. */
export function canonical(value: unknown): string {
  if (typeof value === "string")
    return JSON.stringify(value.normalize("NFC").replace(/\s+/g, " ").trim());
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
