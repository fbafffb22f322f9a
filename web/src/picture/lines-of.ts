/** Measures words of one size; the weight is that of what they are for. */
export type Measure = (words: string) => number;

/** The longest beginning that fits, with an ellipsis where something is left out. */
export function shortened(words: string, width: number, measure: Measure): string {
  if (measure(words) <= width) return words;
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${words.slice(0, middle).trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return `${words.slice(0, low).trimEnd()}…`;
}

/** Words broken into so many lines at most; the last one says when there is more. */
export function linesOf(words: string, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const paragraph of words.trim().split(/\n/)) {
    let line = "";
    for (const word of paragraph.split(/\s+/)) {
      const longer = line ? `${line} ${word}` : word;
      if (line && measure(longer) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
      if (lines.length > most) break;
    }
    lines.push(line);
    if (lines.length > most) break;
  }
  if (lines.length <= most) return lines.map((line) => shortened(line, width, measure));
  const kept = lines.slice(0, most);
  const last = kept[most - 1]!;
  return [
    ...kept.slice(0, -1).map((line) => shortened(line, width, measure)),
    shortened(`${last}…`, width, measure),
  ];
}
