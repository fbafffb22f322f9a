import { readFileSync, statSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

export function sizeOf(log) {
  return statSync(log, { throwIfNoEntry: false })?.size ?? 0;
}

/** A log's text from a byte on, without colours; wrangler colours its errors whatever it is told. */
export function readLog(log, from = 0) {
  if (sizeOf(log) <= from) return "";
  return stripVTControlCharacters(readFileSync(log).subarray(from).toString());
}

/** The end of a log for a person to read, with the place of the whole of it. */
export function lastWords(log, lines = 25) {
  const text = readLog(log).trim();
  if (!text) return "";
  const end = text.split("\n").slice(-lines).join("\n");
  return `Its last words:\n\n${end}\n\nThe whole log: ${log}`;
}
