import * as says from "#words/takes";

/** The ways of holding takes against each other, in the order of their keys. */
export const ways = [
  { id: "side", label: says.sideBySide, key: "1" },
  { id: "slider", label: says.slider, key: "2" },
  { id: "flicker", label: says.flicker, key: "3" },
] as const;

export type Way = (typeof ways)[number]["id"];

export const letterOf = (place: number): string => "ABCD"[place] ?? "";
