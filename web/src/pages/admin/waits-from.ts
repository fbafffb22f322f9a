const most = 10;
const longest = 3600;

/** "15, 30, 60" as milliseconds; null for what is no such list. Nothing written is none. */
export function waitsFrom(typed: string): number[] | null {
  const parts = typed.split(/[,;\s]+/).filter((part) => part !== "");
  const seconds = parts.map(Number);
  const fits = seconds.every((one) => Number.isInteger(one) && one >= 1 && one <= longest);
  return fits && seconds.length <= most ? seconds.map((one) => one * 1000) : null;
}
