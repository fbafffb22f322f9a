const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales = ["", "thousand", "million", "billion", "trillion"];
const ordinals: Record<string, string> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

function below1000(value: number): string[] {
  if (value < 20) return [small[value] ?? ""];
  if (value < 100) {
    const rest = value % 10;
    return [tens[Math.floor(value / 10) - 2] ?? "", ...(rest ? below1000(rest) : [])];
  }
  const rest = value % 100;
  return [small[Math.floor(value / 100)] ?? "", "hundred", ...(rest ? below1000(rest) : [])];
}

const oneByOne = (digits: string): string[] =>
  Array.from(digits, (digit) => small[Number(digit)] ?? "");

/** A whole number in words; one too long to name is read digit by digit. */
export function wholeNumber(digits: string): string[] {
  if (digits.length > 15 || (digits.length > 1 && digits.startsWith("0"))) return oneByOne(digits);
  let rest = Number(digits);
  if (rest === 0) return ["zero"];
  const words: string[] = [];
  for (let scale = 0; rest > 0; scale++) {
    const part = rest % 1000;
    const name = scales[scale] ?? "";
    if (part > 0) words.unshift(...below1000(part), ...(name ? [name] : []));
    rest = Math.floor(rest / 1000);
  }
  return words;
}

/** 1984 as people say it; 2007 stays a plain number. */
function year(digits: string): string[] | null {
  const value = Number(digits);
  if (digits.length !== 4 || value < 1100 || value > 2099) return null;
  if (value >= 2000 && value < 2010) return null;
  const [century, rest] = [Math.floor(value / 100), value % 100];
  if (rest === 0) return value === 2000 ? null : [...below1000(century), "hundred"];
  return [...below1000(century), ...(rest < 10 ? ["oh"] : []), ...below1000(rest)];
}

function ordinal(words: readonly string[]): string[] {
  const last = words.at(-1) ?? "";
  const form = ordinals[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words.slice(0, -1), form];
}

const money: Record<string, string> = { $: "dollar", "€": "euro", "£": "pound", "¥": "yen" };

/** Everything that a number can be in a line: plain, a year, 3rd, 4:30, $5, 2.5, 40%. */
export const numberPattern =
  /(?<money>[$€£¥])?(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?::(?<minutes>[0-5]\d)(?!\d))?(?:\.(?<part>\d+))?(?<end>st|nd|rd|th|%|s)?(?![\p{L}\d])/u;

export function numberWords(match: Record<string, string | undefined>): string[] {
  const grouped = match["whole"] ?? "0";
  const whole = grouped.replaceAll(",", "");
  const end = match["end"];
  if (match["minutes"] !== undefined) {
    const { minutes } = match;
    const past = minutes.startsWith("0") ? ["oh", ...wholeNumber(minutes.slice(1))] : null;
    return [
      ...wholeNumber(whole),
      ...(minutes === "00" ? ["o'clock"] : (past ?? wholeNumber(minutes))),
    ];
  }
  const isPlain =
    grouped === whole && match["part"] === undefined && !match["money"] && end !== "%";
  const words = (isPlain && end !== "th" ? year(whole) : null) ?? wholeNumber(whole);
  if (match["part"] !== undefined) words.push("point", ...oneByOne(match["part"].slice(0, 12)));
  if (end === "%") words.push("per", "cent");
  else if (end === "s") {
    const last = words.pop() ?? "";
    words.push(last.endsWith("y") ? `${last.slice(0, -1)}ies` : `${last}s`);
  } else if (end !== undefined) return ordinal(words);
  const coin = match["money"] ? money[match["money"]] : undefined;
  if (coin) words.push(whole === "1" || coin === "yen" ? coin : `${coin}s`);
  return words;
}
