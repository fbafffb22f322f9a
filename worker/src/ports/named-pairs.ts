/** What an operator writes into one variable: `name=value, other=value`. What is no pair is left out. */
export function namedPairs(said: string): ReadonlyMap<string, string> {
  return new Map(
    said.split(",").flatMap((pair) => {
      const [name = "", value = ""] = pair.split("=").map((part) => part.trim());
      return name && value ? [[name, value]] : [];
    }),
  );
}
