import type { FieldKind } from "../nodes/fields";

/**
 * What becomes of a param when its board is published as a template. Words go along and are public, so
 * they are listed; a setting goes along; a file, a person and a cutting list stay with their owner. A
 * new kind of field does not compile until it is said here.
 */
export type Travel = "words" | "setting" | "file" | "person" | "cuts";

export const travels: Readonly<Record<FieldKind, Travel>> = {
  text: "words",
  kept: "words",
  choice: "setting",
  chips: "setting",
  look: "setting",
  choices: "setting",
  number: "setting",
  toggle: "setting",
  seed: "setting",
  aspect: "setting",
  moment: "setting",
  asset: "file",
  cast: "person",
  cuts: "cuts",
};

/** Whoever uses the template puts their own there. */
export const isSlot = (kind: FieldKind): boolean =>
  travels[kind] === "file" || travels[kind] === "person";
