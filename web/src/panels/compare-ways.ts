/** The ways of holding takes against each other, in the order of their keys. */
export const ways = [
  { id: "side", label: "Side by side", key: "1" },
  { id: "slider", label: "Slider", key: "2" },
  { id: "flicker", label: "Flicker", key: "3" },
] as const;

export type Way = (typeof ways)[number]["id"];

export const letterOf = (place: number): string => "ABCD"[place] ?? "";
