import { colourOf, findAll, without } from "./find-words";
import type { Found } from "./find-words";
import type { Insert, Thing } from "./subject";
import { thingWords } from "./subject-words";
import { bestOf, settingWords } from "./vocabulary";

const framed =
  /\b(insert|(extreme )?close.?ups?|cu|ecu|macro|detail|tight)( shots?)?( of| on| showing)?\s?[:,-]?\s+/;
const ends =
  /[,.;:!?]| (in|on|with|as|while|that|held|holding|under|by|at|lying|next|from|against|near)\b/;
/** All that may stand before a thing that is the whole of what is shown. */
const owned =
  /^((a|an|the|his|her|their|its|my|one|two|this|only)\s+)?([\p{L}]+['’]s\s+)?((?!\w+s\s)[\w'’-]+\s+){0,3}$/u;
const handed = /^((a|an|the|his|her|two|\w+['’]s)\s+)?(\w+\s+){0,2}(hands?|fingers|fist|palm)\b/;
const holding =
  /\b(hands?(?! of)|fingers|fist|palm|holds?|holding|held|grips?|gripping|clutch(es|ing)?)\b/;

interface Shown {
  readonly thing: Found<Thing>;
  /** The frame was asked to be of it, whoever else is spoken of. */
  readonly framed: boolean;
}

const leads = (before: string, isSomebody: (words: string) => boolean): boolean =>
  (owned.test(before) && !isSomebody(before.replace(/[\p{L}]+['’]s/gu, ""))) || handed.test(before);

/** "Close-up of the detective's gun" is of the gun, "a gun on a desk" too; "he has a gun" is of him. */
function shownIn(text: string, isSomebody: (words: string) => boolean): Shown | null {
  const frame = framed.exec(text);
  const from = frame ? frame.index + frame[0].length : 0;
  const said = text.slice(from).split(ends)[0] ?? "";
  const [first] = findAll(thingWords, said);
  if (frame && first && leads(said.slice(0, first.from), isSomebody))
    return { thing: { ...first, from: first.from + from, to: first.to + from }, framed: true };
  const [thing] = findAll(thingWords, text);
  if (!thing) return null;
  const before = text.slice(0, thing.from);
  const clause = before.split(/[,.;:!?] ?/).at(-1) ?? "";
  const isPlaced = bestOf(settingWords, before) !== null;
  return leads(clause, isSomebody) && !isPlaced ? { thing, framed: false } : null;
}

/**
 * A thing shown for itself, when the words frame it or speak of nobody; `until` is where the first
 * other subject is named.
 */
export function readInsert(
  text: string,
  anybody: boolean,
  until: number,
  isSomebody: (words: string) => boolean,
): { insert: Insert; rest: string } | null {
  const found = shownIn(text, isSomebody);
  if (!found || (!found.framed && (anybody || found.thing.from > until))) return null;
  const { thing } = found;
  const insert: Insert = {
    kind: "insert",
    thing: thing.name,
    held: holding.test(text),
    colour: colourOf(thing.before),
  };
  return { insert, rest: without(text, thing.from, thing.to) };
}
