/** One row of a bench: our median, and the limit it is held to in the same unit. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly limit: number | null;
  readonly unit: string;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** Prints a table; under `--json` also one JSON object as the last line. */
export function printTable(name: string, rows: readonly Row[]): void {
  for (const { what, ours, limit, unit } of rows) {
    const held =
      limit === null ? "" : `  of ${limit} ${unit}  ${ours <= limit ? "within" : "OVER"}`;
    console.log(`${what.padEnd(40)} ${String(round(ours)).padStart(9)} ${unit}${held}`);
  }
  if (!process.argv.includes("--json")) return;
  console.log(
    JSON.stringify({ bench: name, rows: rows.map((row) => ({ ...row, ours: round(row.ours) })) }),
  );
}
